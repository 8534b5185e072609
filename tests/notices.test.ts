/** Notices of publishers below a text, and texts that are about such things. */
import { expect, test } from 'vitest'
import { dropNotices } from '../src/extract/steps/notices.ts'
import type { Candidate } from '../src/extract/candidate.ts'
import { noticeMatcher, packsFor } from '../src/languages/index.ts'
import { countWords } from '../src/extract/words.ts'

const STORY = ['The ferry at Cold Reach has a new bell, cast from the brass of the old one and a hundred door handles.', 'It was rung for the first time on Sunday, and heard as far as the quarry.']
const NOTICE = 'Copyright 2031 The Reach Courier. All rights reserved. No part of this page may be passed on without prior written consent.'

function left(lines: readonly string[], language = 'en'): readonly string[] {
  const candidates = lines.map((text, index) => ({ index, text, words: countWords(text) }) as Candidate)
  const keep = new Uint8Array(lines.length).fill(1)
  dropNotices(candidates, keep, noticeMatcher(packsFor(language)))
  return lines.filter((_, i) => keep[i] === 1)
}

test.each([
  ['en', NOTICE, true], ['en', 'The Courier has the copyright 2031 in mind.', false], ['en', 'He copied it without permission, and was sorry.', false],
  ['zh-Hans', '声明：本文均转载自别家报刊。', true], ['zh-Hans', '船厂在声明中表示，新船下月下水。', false], ['zh-Hant', '(本文由江岸社提供，未經授權，不得轉載。)', true], ['fi', NOTICE, true],
])('%s: %s', (language, text, is) => expect(noticeMatcher(packsFor(language))(text)).toBe(is))

test.each([
  ['zh-Hans', '法院认定，渡口歌谱的版权归老吴所有，船厂未经许可印在票上，应当赔偿。', false], ['zh-Hans', '版权归江岸网，未经许可，不得转载。', true],
  ['zh-Hant', '法院認定，渡口歌譜的著作權歸老吳所有，船廠未經許可印在票上，應當賠償。', false],
])('%s, leave in a story of its own: %s', (language, text, is) => expect(noticeMatcher(packsFor(language))(text)).toBe(is))

test.each([
  ['a story of leave', 'The choir sang without permission, and the priest asked for a written permission that nobody could give.', false],
  ['one that is quoted', 'On the map stood “This sheet may not be reproduced without permission of the county”, and he copied it all the same.', false],
  ['one of a text by itself', 'No part of this page may be used without the prior written permission of the Courier.', true],
])('%s', (_, text, is) => expect(noticeMatcher(packsFor('en'))(text)).toBe(is))

test('one that a sentence announces is shown', () => {
  const shown = [...STORY, 'Write it below each page of the site, in words like these:', NOTICE]
  expect(left(shown)).toEqual(shown)
  expect(left([...STORY, 'Notice:', NOTICE])).not.toContain(NOTICE)
})

test('one that closes a text goes, with the little that is said below it', () => {
  expect(left([...STORY, NOTICE])).toEqual(STORY)
  expect(left([...STORY, NOTICE, 'Call us on weekdays'])).toEqual(STORY)
  expect(left([...STORY, NOTICE, NOTICE])).toEqual(STORY)
})

test('what goes on below it is the text, as is a notice with nothing above it', () => {
  const on = [...STORY, NOTICE, ...STORY, ...STORY]
  expect(left(on)).toEqual(on)
  expect(left([NOTICE])).toEqual([NOTICE])
})

test('a text that has one elsewhere is about notices', () => {
  const about = [`The oldest reads: ${NOTICE}`, ...STORY, ...STORY, ...STORY, `The newest is this: ${NOTICE}`]
  expect(left(about)).toEqual(about)
})
