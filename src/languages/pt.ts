import type { LanguageWords } from '../model/contracts.ts'

export const pt: LanguageWords = {
  tag: 'pt', name: 'Portuguese',
  phrases: {
    version: ['sair da versão mobile', 'versão móvel', 'versão mobile', 'versão desktop', 'versão para impressão', 'ver versão completa'],
    share: [
      'clique aqui para seguir*', 'siga o canal*no whatsapp*', 'compartilhar', 'compartilhe*', 'compartilhe isso*', 'compartilhar no*', 'compartilhar em*', 'partilhar', 'partilhe*', 'partilhar no*',
      'partilhar artigo', 'imprimir', 'enviar por e-mail', 'enviar por email', 'tweet', 'copiar link', 'link copiado*', 'salvar', 'guardar', 'siga-nos*',
      'siga o*', 'siga-nos no*', 'curtir isso*', 'clique para compartilhar*', 'ouvir artigo', 'ouça este conteúdo*', 'facebook', 'twitter', 'whatsapp', 'enviado do meu*', 'enviado a partir do meu*'],
    subscribe: [
      'assine*', 'assinar', 'assine já', 'assine nossa newsletter*', 'inscreva-se*', 'newsletter', 'newsletters', 'receba*em seu e-mail',
      'receba nossa newsletter*', 'receba as notícias*', 'subscreva*', 'seu e-mail', 'endereço de e-mail', 'conteúdo exclusivo para assinantes*',
      'já é assinante*', 'apoie*', 'faça uma doação*', 'baixe o app*', 'entre no nosso grupo*', 'entre no canal*', 'participe do canal*'
    ],
    'sign-in': [
      'entrar', 'login', 'iniciar sessão', 'sair', 'cadastre-se*', 'registar', 'registrar', 'minha conta', 'criar conta', 'esqueci minha senha*',
      'esqueceu a senha*', 'senha', 'usuário'
    ],
    related: [
      'leia mais', 'leia mais:*', 'leia mais sobre*', 'ler mais', 'leia também*', 'leia ainda*', 'veja também*', 'veja mais*', 'ver mais', 'ver todos',
      'saiba mais', 'saiba mais:*', 'confira também*', 'mais lidas', 'mais lidos', 'as mais lidas', 'mais vistos', 'mais populares', 'mais notícias',
      'mais sobre*', 'mais em*', 'últimas notícias', 'últimas', 'posts recentes', 'artigos recentes', 'notícias relacionadas', 'artigos relacionados',
      'matérias relacionadas', 'posts relacionados', 'relacionados', 'relacionadas', 'conteúdo relacionado', 'temas relacionados', 'você pode gostar*',
      'você também pode gostar*', 'pode gostar*', 'talvez você goste*', 'recomendado*', 'recomendados', 'recomendamos*', 'não perca*', 'destaques',
      'próximo', 'anterior', 'próximo artigo', 'artigo anterior', 'artigo seguinte', 'post anterior', 'próximo post', 'continue lendo*',
      'continuar a ler*', 'carregar mais', 'mostrar mais', 'assista*', 'vídeo:*',
      'veja ainda', 'veja ainda:*', 'ler mais:*', 'ler também*', 'pode interessar', 'pode interessar:*', 'artigo relacionado', 'artigo relacionado:*', 'notícias relacionadas:*', 'relacionado:*', 'confira:*',
      'ouça também*', 'poderá também gostar*'
    ],
    comments: [
      'comentários', 'comentário', 'comentar', 'deixe um comentário*', 'deixe uma resposta*', 'deixar um comentário*', 'deixe seu comentário*',
      'escreva um comentário*', 'adicionar comentário', 'publicar comentário', 'enviar comentário', 'ver comentários', 'nenhum comentário*',
      'sem comentários', '0 comentários', '1 comentário', 'o seu endereço de e-mail não será publicado*', 'campos obrigatórios*', 'responder',
      'cancelar resposta', 'denunciar', 'os comentários*', 'seja o primeiro a comentar*'
    ],
    consent: [
      'aceitar', 'aceitar todos', 'aceitar cookies', 'rejeitar', 'rejeitar todos', 'configurar cookies', 'configurações de cookies', 'utilizamos cookies*',
      'usamos cookies*', 'este site usa cookies*', 'este site utiliza cookies*', 'concordo', 'prosseguir', 'política de cookies', 'ao continuar*navegando'
    ],
    advertisement: [
      'publicidade', 'anúncio', 'anúncios', 'patrocinado', 'conteúdo patrocinado', '- publicidade -', 'continua após a publicidade*',
      'continua depois da publicidade*', 'pub', 'anuncie', 'anuncie conosco'
    ],
    tags: [
      'tags', 'tags:*', 'etiquetas', 'etiquetas:*', 'tópicos', 'tópicos:*', 'temas', 'assuntos', 'assuntos:*', 'categorias', 'categoria:*', 'categorias:*',
      'palavras-chave*', 'publicado em:*', 'arquivado em*'
    ],
    navigation: [
      'início', 'home', 'menu', 'buscar', 'pesquisar', 'busca', 'fechar', 'abrir menu', 'ir para o conteúdo*', 'pular para o conteúdo*',
      'saltar para o conteúdo*', 'voltar', 'voltar ao topo', 'topo', 'contato', 'contacto', 'fale conosco', 'quem somos', 'sobre nós', 'sobre', 'ajuda',
      'mapa do site', 'seções', 'esportes', 'desporto', 'economia', 'política', 'cultura', 'opinião', 'mundo', 'brasil', 'vídeos', 'fotos',
      'você está aqui*', 'índice', 'carregando*', 'sociedade'
    ],
    legal: [
      'política de privacidade', 'termos de uso', 'termos e condições', 'aviso legal', 'todos os direitos reservados*', '*todos os direitos reservados',
      '*todos os direitos reservados.', 'direitos reservados*', '© *', 'copyright*', 'proibida a reprodução*', 'é proibida a reprodução*', 'ficha técnica'
    ],
    'reading-time': ['tempo de leitura*', '*min de leitura', '*minutos de leitura', 'leitura*min'],
    credit: [
      'foto:*', 'fotos:*', 'imagem:*', 'fonte:*', 'crédito:*', 'créditos:*', '(foto:*', 'foto de arquivo', 'divulgação', 'reprodução', 'foto: divulgação*',
      'foto: reprodução*', 'ilustração:*', '*/divulgação', '*/reprodução', '*/agência brasil'
    ],
    updated: [
      'publicado em*', 'publicado:*', 'publicada em*', 'atualizado em*', 'atualizado:*', 'atualizada em*', 'atualizado há*', 'última atualização*',
      'última modificação*', 'postado em*', 'criado em*', 'data:*', 'publicado há*'
    ],
  },
  bylineOpeners: ['por', 'por:', 'escrito por', 'autor:', 'autor', 'autora:', 'texto:', 'texto de', 'publicado por', 'postado por', 'da redação', 'de', 'artigo de', 'reportagem de', 'uma reportagem de'],
  nameJoiners: ['e', 'com'],
  months: [['janeiro', 'jan'], ['fevereiro', 'fev'], ['março', 'mar', 'marco'], ['abril', 'abr'], ['maio', 'mai'], ['junho', 'jun'], ['julho', 'jul'], ['agosto', 'ago'], ['setembro', 'set'], ['outubro', 'out'], ['novembro', 'nov'], ['dezembro', 'dez']],
  notNames: ['nome', 'redação', 'da redação', 'redacção', 'admin', 'administrador', 'autor', 'convidado', 'anônimo', 'equipe', 'editor', 'agência', 'compartilhar', 'comentários'],
  jargon: {
    legal: 'cookie cookies consentimento consentir privacidade rgpd lgpd tratamento responsável fornecedores parceiros identificadores identificador política políticas termos condições responsabilidade foro divulgar navegador navegadores site sites dispositivo dispositivos pessoais pessoal personalizado personalizados personalizada personalização legítimo finalidades finalidade fins publicidade publicitários anúncios anunciantes preferências definições configurações rejeitar terceiros análise rastreamento aplicável acordo utilizador utilizadores usuário usuários dados informações',
    shop: 'envio envios enviado enviar entrega entregas devolução devoluções devolver reembolso reembolsos troca trocas carrinho encomenda encomendas pedido pedidos pagamento pagamentos pagar preço preços oferta desconto descontos cupão cupom código stock estoque garantia favoritos quantidade referência clientes cliente presente',
  },
  terms: {
    contact: 'contato, contacto, assessoria de imprensa',
    opening: 'introdução, resumo, prefácio, preâmbulo, sumário executivo, prólogo',
    asking: 'imprensa, mídia, para, a, com, os, s, mais, informações, jornalistas, comunicação',
    weekday: 'segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo, hoje, ontem',
    role: 'jornalista, repórter, colunista, editora, correspondente, enviado',
    title: 'título, assunto',
    updated: 'atualizad, atualização, actualização, modificad, modificação',
    published: 'publicad, publicaç',
    received: 'recebido, recebida, aceito, aceite, aceita',
    submitted: 'submetid, disponível',
    small: 'de, a, o, que, e, do, da, em, um, para, com, não, uma, os, no, se, na, por, mais, as, dos, como, mas, foi, ao, ele, das, à, seu, sua, ou, ser, quando, muito, há, nos, já, está, também, só, pelo, pela, até, isso, são',
    subject: 'assunto, enviado',
    address: 'de, para, data, título',
    clock: 'às',
    hour: 'h, horas',
    dated: 'data',
    ours: 'nosso, nossa',
    salutation: 'caro, cara, caros, caras, querido, querida, queridos, prezado, prezada, prezados, prezadas, olá, bom dia, boa tarde',
    farewell: 'atenciosamente, cordialmente, com os melhores cumprimentos, cumprimentos, melhores cumprimentos, um abraço, saudações',
  },
  standIns: {
    missing: ['erro 404*', 'erro 403*', 'erro 500*', '404 página não encontrada', 'página não encontrada', 'página não disponível', 'página indisponível', 'a página não existe*', 'a página não foi encontrada*',
      'esta página não existe*', 'esta página não está disponível*', 'a página que você procura*', 'a página que você está procurando*', 'a página que procura*', 'a página solicitada*', 'desculpe, a página*',
      'você não tem permissão para acessar*', 'erro interno do servidor', 'serviço indisponível', 'serviço temporariamente indisponível', 'objeto não encontrado*', 'a url requisitada*', 'a url solicitada*',
      'o servidor está temporariamente*'],
    challenge: ['verifique se você é humano*', 'confirme que você não é um robô*', 'confirme que não é um robô*', 'não sou um robô', 'você é um robô'],
    script: ['ative o javascript*', 'habilite o javascript*', 'por favor, ative o javascript*', 'por favor, habilite o javascript*', 'você precisa habilitar o javascript*', 'o javascript está desativado*',
      'o javascript está desabilitado*', 'este site requer javascript*', 'seu navegador está desatualizado*', 'seu navegador não é compatível*', 'seu navegador não é suportado*', 'atualize seu navegador*',
      'atualize o seu navegador*'],
    parked: ['este domínio está à venda*', 'domínio à venda', 'site em construção', 'página em construção', 'site em manutenção', 'esta conta foi suspensa*'],
  },
}
