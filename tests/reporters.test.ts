/** How reporters sign in Korean, Chinese and Japanese, where no element says that it is a byline. */
import { describe, expect, test } from 'vitest'
import { extract } from '../src/index.ts'

const KOREAN = '<p>마을 의회가 올해 아홉 번째로 풀밭에 모였지만 누가 의자를 옮겼는지 이번에도 아무도 말하지 못했다. 그래도 의자가 지금 자리에 있는 편이 더 보기 좋다는 데에는 모두가 뜻을 같이했다.</p><p>의자를 그대로 두자는 안건은 열한 표 대 두 표로 통과되었다. 서기는 이름 모를 사람에게 고맙다는 말을 회의록에 적어 달라고 했고 모임은 아홉 시에 차를 마시며 끝났다.</p>'
const CHINESE = '<p>村委会今年第九次在草地上开会，仍然没有人能说出是谁搬走了长椅，不过大家都觉得它现在的位置更好看，也更适合老人们在傍晚坐下来聊天，看着孩子们在树下玩耍，直到天色完全暗下来才各自回家。</p><p>把长椅留在那里的提议以十一票对两票获得通过。书记员请求在会议记录中写下她对那位不知名者的感谢，会议在九点钟以一壶热茶结束，每个人都分到了一杯，连晚到的两位客人也没有落下。</p>'
const JAPANESE = '<p>村の会合は今年になって九回目に草地で開かれたが、誰が長椅子を動かしたのかは今度も分からなかった。それでも今の場所のほうが見栄えがよいという点では皆の意見が一致し、次の会合までそのままにしておくことになった。</p><p>そこに残すという提案は十一票対二票で可決された。書記は名も知らぬ人への感謝を議事録に記すよう求め、会合は九時にお茶で終わり、遅れて来た二人の客にも湯飲みが一つずつ行き渡った。'

const authorsOf = async (lang: string, title: string, body: string): Promise<readonly string[]> => {
  const outcome = await extract(`<!DOCTYPE html><html lang="${lang}"><head><title>${title}</title></head><body><main><article><h1>${title}</h1>${body}</article></main></body></html>`)
  return outcome.ok ? outcome.value.metadata.authors : []
}

describe('reporters', () => {
  test.each<[string, string[]]>([
    [`<p>이안나 기자</p>${KOREAN}`, ['이안나']],
    [`<p>이안나 기자 anna@tarn.example</p>${KOREAN}`, ['이안나']],
    [`<p>이안나·김보라 기자</p>${KOREAN}`, ['이안나', '김보라']],
    [`<p class="byline">이안나·김보라 기자</p>${KOREAN}`, ['이안나', '김보라']],
    [KOREAN.replace('<p>', '<p>[타른일보 이안나 기자] '), ['이안나']],
    [`<p>동네 소식</p>${KOREAN}`, []],
  ])('in Korean: %.40s', async (body, authors) => expect(await authorsOf('ko', '밤에 움직인 의자', body)).toEqual(authors))

  test.each<[string, string[]]>([
    [`<p>2024-03-03　来源：晚报　作者：李安安</p>${CHINESE}`, ['李安安']],
    [`<p>（记者李安安）</p>${CHINESE}`, ['李安安']],
    [CHINESE.replace('<p>', '<p>〔記者李安安／台北報導〕'), ['李安安']],
    [CHINESE.replace('<p>', '<p>（晚报记者李安安、王小米）'), ['李安安', '王小米']],
    [`<p>2024-03-03　来源：晚报</p>${CHINESE}`, []],
  ])('in Chinese: %.40s', async (body, authors) => expect(await authorsOf('zh', '夜里走动的长椅', body)).toEqual(authors))

  test.each<[string, string[]]>([
    ['（佐藤花子）</p>', ['佐藤花子']],
    ['【佐藤花子】</p>', ['佐藤花子']],
    ['（敬称略）</p>', []],
    ['（おわり）</p>', []],
  ])('in Japanese, at the end: %s', async (end, authors) => expect(await authorsOf('ja', '夜に動いた長椅子', JAPANESE + end)).toEqual(authors))
})
