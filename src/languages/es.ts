import type { LanguageWords } from '../model/contracts.ts'

export const es: LanguageWords = {
  tag: 'es', name: 'Spanish',
  phrases: {
    version: ['salir de la versión móvil', 'versión móvil', 'versión de escritorio', 'ver versión móvil', 'versión para imprimir', 'ver versión completa'],
    share: [
      'compartir', 'compartir en*', 'compartir por*', 'comparte*', 'compártelo*', 'comparte esto*', 'compartir este artículo', 'compartir esta noticia',
      'comparte este artículo', 'comparte la noticia', 'imprimir', 'enviar por correo*', 'enviar a un amigo', 'tuitear', 'copiar enlace',
      'enlace copiado*', 'guardar', 'síguenos*', 'síguenos en*', 'siga a*', 'seguir', 'me gusta', 'me gusta esto*', 'haz clic para compartir*', 'escuchar',
      'escucha este artículo', 'facebook', 'twitter', 'whatsapp', 'enviado desde mi*'],
    subscribe: [
      'suscríbete*', 'suscribirse', 'suscribirme', 'suscripción', 'boletín', 'boletines', 'newsletter', 'newsletters', 'suscríbete a nuestra newsletter*',
      'recibe nuestro boletín*', 'recibe*en tu correo', 'apúntate*', 'tu correo electrónico', 'correo electrónico', 'regístrate gratis*',
      'contenido exclusivo para suscriptores*', 'ya eres suscriptor*', 'hazte socio*', 'apóyanos*', 'donar', 'haz tu donación*', 'descarga la app*',
      'únete a nuestro*', 'sigue leyendo*'
    ],
    'sign-in': [
      'iniciar sesión', 'inicia sesión', 'acceder', 'entrar', 'cerrar sesión', 'registrarse', 'regístrate', 'mi cuenta', 'crear cuenta',
      '¿olvidaste tu contraseña?*', 'contraseña', 'usuario', '¿ya tienes cuenta?*', '¿no tienes cuenta?*'
    ],
    related: [
      'leer más', 'leer más:*', 'lee más*', 'ver más', 'ver todo', 'ver todas', 'más información', 'más información:*', 'lee también*', 'lea también*', 'también puede leer:*', 'también puedes leer:*',
      'leer también*', 'te puede interesar*', 'te puede interesar:*', 'le puede interesar*', 'también te puede interesar*', 'quizás te interese*',
      'te recomendamos*', 'le recomendamos*', 'noticias relacionadas', 'artículos relacionados', 'relacionado', 'relacionados', 'relacionadas',
      'temas relacionados', 'contenido relacionado', 'contenidos relacionados', 'entradas relacionadas', 'más noticias', 'más sobre*', 'más de*',
      'más en*', 'lo más leído', 'lo más visto', 'más leídas', 'más leídos', 'más vistas', 'las más leídas', 'lo último', 'últimas noticias',
      'últimas entradas', 'entradas recientes', 'noticias recientes', 'no te pierdas*', 'no se pierda*', 'destacados', 'destacadas', 'recomendado',
      'recomendados', 'siguiente noticia', 'entrada siguiente', 'entrada anterior', 'artículo siguiente', 'artículo anterior',
      'continuar leyendo*', 'seguir leyendo*', 'vea también*', 'ver también*', 'mira también*', 'puedes ver:*', 'en vídeo*', 'cargar más', 'mostrar más', 'además:*',
      'lea además*',
      'puede leer:*', 'lea más:*', 'relacionado:*', 'noticia relacionada', 'noticia relacionada:*', 'mira las fotos', 'mira las fotos:*'
    ],
    comments: [
      'comentarios', 'comentario', 'comentar', 'deja un comentario*', 'dejar un comentario*', 'deja una respuesta*', 'dejar respuesta',
      'escribe un comentario*', 'añadir comentario', 'agregar comentario', 'publicar comentario', 'enviar comentario', 'ver comentarios',
      'sin comentarios', 'no hay comentarios*', '0 comentarios', '1 comentario', 'sé el primero en*',
      'tu dirección de correo electrónico no será publicada*', 'los campos obligatorios*', 'responder', 'cancelar respuesta', 'denunciar', 'reportar',
      'participa en la conversación*', 'los comentarios están cerrados*', 'normas de participación*'
    ],
    consent: [
      'aceptar', 'aceptar todo', 'aceptar todas', 'aceptar cookies', 'aceptar y continuar', 'rechazar', 'rechazar todo', 'configurar',
      'configurar cookies', 'configuración de cookies', 'utilizamos cookies*', 'este sitio utiliza cookies*', 'este sitio web utiliza cookies*',
      'usamos cookies*', 'política de cookies', 'al continuar navegando*', 'preferencias de privacidad'
    ],
    advertisement: [
      'publicidad', 'anuncio', 'anuncios', 'patrocinado', 'contenido patrocinado', '- publicidad -', 'continúa después de la publicidad*',
      'sigue leyendo después de*', 'cerrar publicidad'
    ],
    tags: [
      'etiquetas', 'etiquetas:*', 'tags', 'tags:*', 'temas', 'temas:*', 'categorías', 'categoría:*', 'archivado en*', 'más sobre este tema*',
      'palabras clave*', 'en este artículo', 'publicado en:*', 'etiquetado*'
    ],
    navigation: [
      'inicio', 'menú', 'buscar', 'cerrar', 'abrir menú', 'ir al contenido', 'saltar al contenido', 'ir al contenido principal',
      'pasar al contenido principal', 'volver', 'volver arriba', 'subir', 'siguiente', 'anterior', 'contacto', 'contáctenos', 'quiénes somos',
      'sobre nosotros', 'ayuda', 'mapa web', 'mapa del sitio', 'secciones', 'portada', 'deportes', 'economía', 'política', 'cultura', 'opinión',
      'internacional', 'sociedad', 'vídeos', 'videos', 'fotos', 'usted está aquí*', 'índice', 'cargando*', 'publicidad y suscripciones'
    ],
    legal: [
      'aviso legal', 'política de privacidad', 'términos y condiciones', 'condiciones de uso', 'términos de uso', 'todos los derechos reservados*',
      '*todos los derechos reservados', '*todos los derechos reservados.', 'derechos reservados*', '© *', 'copyright*', 'prohibida su reproducción*',
      'accesibilidad', 'protección de datos*'
    ],
    'reading-time': ['tiempo de lectura*', 'lectura*min', '*min de lectura', '*minutos de lectura', '*min. de lectura', '*minuto de lectura'],
    credit: [
      'foto:*', 'fotos:*', 'imagen:*', 'fuente:*', 'crédito:*', 'créditos:*', 'foto de archivo*', 'imagen de archivo*', 'fotografía:*', 'fotografía de*',
      '(foto:*', 'ilustración:*', 'captura de pantalla*', '/ efe', '*(efe)', 'video:*', 'cortesía*'
    ],
    updated: [
      'publicado el*', 'publicado:*', 'publicada el*', 'actualizado el*', 'actualizado:*', 'actualizado a las*', 'actualizada*', 'última actualización*',
      'creado:*', 'modificado*', 'fecha:*', 'fecha de publicación*', 'publicado hace*'
    ],
  },
  bylineOpeners: ['por', 'por:', 'escrito por', 'autor:', 'autor', 'autora:', 'texto:', 'texto de', 'publicado por', 'redacción:', 'redactado por', 'una crónica de', 'de', 'enviado por', 'escribe', 'autor(es):', 'artículo de', 'entrevista de', 'un reportaje de', 'reportaje de'],
  nameJoiners: ['y', 'e', 'con'],
  months: [['enero', 'ene'], ['febrero', 'feb'], ['marzo', 'mar'], ['abril', 'abr'], ['mayo', 'may'], ['junio', 'jun'], ['julio', 'jul'], ['agosto', 'ago'], ['septiembre', 'setiembre', 'sep', 'sept'], ['octubre', 'oct'], ['noviembre', 'nov'], ['diciembre', 'dic']],
  notNames: ['nombre', 'redacción', 'la redacción', 'admin', 'administrador', 'autor', 'invitado', 'anónimo', 'equipo', 'editor', 'agencias', 'compartir', 'comentarios', 'español', 'cortesía', 'comunicado de prensa'],
  jargon: {
    legal: 'cookie cookies consentimiento consentir privacidad rgpd tratamiento responsable proveedores socios identificadores identificador política políticas términos condiciones responsabilidad jurisdicción divulgar navegador navegadores sitio sitios web dispositivo dispositivos personales personal personalizado personalizados personalizada personalización legítimo finalidades finalidad fines publicidad publicitarios anuncios anunciantes preferencias configuración rechazar terceros análisis seguimiento aplicable acuerdo usuario usuarios datos información',
    shop: 'envío envíos enviado enviar entrega entregas devolución devoluciones devolver reembolso reembolsos cambio cambios carrito cesta pedido pedidos pago pagos pagar precio precios oferta descuento descuentos cupón código stock existencias garantía favoritos cantidad referencia clientes cliente regalo',
  },
  terms: {
    contact: 'contacto, gabinete de prensa, oficina de prensa',
    opening: 'introducción, de qué se trata, resumen, resumen ejecutivo, prólogo, prefacio, preámbulo, antecedentes',
    asking: 'prensa, medios, para, de, con, la, los, s, más, información, persona, periodistas, comunicación',
    weekday: 'lunes, martes, miércoles, jueves, viernes, sábado, domingo, hoy, ayer',
    role: 'periodista, redactor, redactora, corresponsal, editora, colaborador, colaboradora, enviado, enviada, director, directora, columnista, especial',
    title: 'título, asunto',
    updated: 'actualizad, actualización, modificad, modificación',
    published: 'publicad, publicaci',
    received: 'recibido, recibida, aceptado, aceptada, recepción, aceptación',
    submitted: 'enviado, enviada, presentado, presentada, disponible en',
    small: 'de, la, que, el, en, y, los, del, se, las, por, un, para, con, no, una, su, al, lo, como, más, pero, sus, le, ya, o, este, sí, porque, esta, entre, cuando, muy, sin, sobre, también, me, hasta, hay, donde, desde, fue, está, son, ha',
    subject: 'asunto, enviado',
    address: 'de, para, fecha, título',
    clock: 'a, las, de',
    hour: 'h, hs, hrs, horas',
    dated: 'fecha',
    ours: 'nuestro, nuestra, nuestros',
    salutation: 'querido, querida, queridos, queridas, estimado, estimada, estimados, estimadas, hola, buenos días, buenas tardes, muy señor mío, muy señores míos',
    farewell: 'un saludo, saludos, saludos cordiales, un cordial saludo, cordialmente, atentamente, muy atentamente, un abrazo',
  },
  standIns: {
    missing: ['error 404*', 'error 403*', 'error 500*', '404 no encontrado', '404 página no encontrada', 'página no encontrada', 'página no disponible', 'la página no existe*', 'la página no se encuentra*',
      'esta página no existe*', 'esta página no está disponible*', 'la página que buscas*', 'la página que busca*', 'la página que está buscando*', 'la página que estás buscando*', 'la página solicitada*',
      'no se ha encontrado la página*', 'no se encontró la página*', 'lo sentimos, la página*', 'no tiene permiso para acceder*', 'error interno del servidor', 'servicio no disponible', 'servicio temporalmente no disponible', 'objeto no localizado*', 'no se ha localizado la url*',
      'el servidor no está disponible temporalmente*'],
    challenge: ['verifica que eres humano*', 'verifique que es humano*', 'confirma que no eres un robot*', 'confirme que no es un robot*', 'no soy un robot', 'eres un robot', 'es usted un robot',
      'comprobando su navegador*'],
    script: ['por favor, activa javascript*', 'por favor active javascript*', 'activa javascript*', 'habilita javascript*', 'habilite javascript*', 'debes habilitar javascript*', 'necesitas habilitar javascript*',
      'javascript está desactivado*', 'javascript está deshabilitado*', 'este sitio requiere javascript*', 'esta página requiere javascript*', 'su navegador está obsoleto*', 'tu navegador está obsoleto*',
      'tu navegador no está actualizado*', 'su navegador no es compatible*', 'tu navegador no es compatible*', 'actualice su navegador*', 'actualiza tu navegador*'],
    parked: ['este dominio está en venta*', 'compre este dominio*', 'dominio en venta', 'sitio en construcción', 'página en construcción', 'sitio en mantenimiento', 'esta cuenta ha sido suspendida*'],
  },
}
