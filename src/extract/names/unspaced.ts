/** Names in scripts that write without spaces: how long they are, and what sentences and headlines look like beside them. */
import { DESK } from './words.ts'

/** A letter of such a script. */
export const UNSPACED = /[\u3040-\u9fff]/

/** No name runs on for longer without a break; foreign ones have dots between their parts. */
const SENTENCE = /[\u3005\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff][\d\u3005\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff]{12,}|[。！？]/u
/** Of several words each is short; the halves of a headline are not. */
const HALF = /[\u3005\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff]{7,}/u
/** "台北報導", "综合报道", "摘自晚报", "发表于": what was done, and where or when. */
const WORK = /^(?:摘自|来自|來自|转自|轉自|本文|更多|字体|字體|发表|發表|发布|發布|發佈)|(?:報導|报道|報道|综合|綜合|編譯|编译|整理|撮影|攝影|摄影|日[电電])$/u
/** "记者日前从有关部门获悉", "記者問及：": behind a word that opens bylines too. */
const CLAUSE = /^[\d\u3400-\u9fff]{9,}|^[\u3400-\u9fff]+[:：]/u

/** "By spawning a new thread" in these scripts. Where a colon stands behind the opener (`marked`) only a longer run is one. */
export const opensClause = (rest: string, marked: boolean): boolean => SENTENCE.test(rest) || !marked && CLAUSE.test(rest)

export const isUnspacedSentence = (text: string): boolean => SENTENCE.test(text)

/** False for what is written in such a script and is no name by its look. */
export const mayBeUnspacedName = (name: string): boolean => !(SENTENCE.test(name) || WORK.test(name) || HALF.test(name) && /\s/.test(name)) || DESK.test(name)
