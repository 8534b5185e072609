/** Names of people as bylines and data write them. */
import { expect, test } from 'vitest'
import { namesIn, NO_SITES } from '../src/extract/names/names.ts'

test.each<[string, string[]]>([
  ['Quill, Ada', ['Ada Quill']], ['Quill, A. B.', ['A. B. Quill']], ['Quill, Ada; Harrow, Bert', ['Ada Quill', 'Bert Harrow']], ['Quill, Ada and van der Marsh, Cleo', ['Ada Quill', 'Cleo van der Marsh']],
  ['Clark, Ann Maria; García López, María', ['Ann Maria Clark', 'María García López']], ['Clark, Ann, and Lee, Bo', ['Ann Clark', 'Bo Lee']], ['Clark,Ann; Lee,Bo', ['Ann Clark', 'Bo Lee']], ['de la Cruz, Ana; St. John, Bo', ['Ana de la Cruz', 'Bo St. John']],
  ['Clark, Ann; Lee, Bo; et al.', ['Ann Clark', 'Bo Lee']], ['Иванов, Иван; Петров, Пётр', ['Иван Иванов', 'Пётр Петров']],
])('surnames that stand first are turned round, in data and behind an opener: %s', (list, names) => {
  expect(namesIn(list, NO_SITES, 'stated').names).toEqual(names)
  expect(namesIn(`By ${list}`, NO_SITES, 'line').names).toEqual(names)
})

test.each<[string, string[]]>([
  ['Ada Quill, Bert Harrow', ['Ada Quill', 'Bert Harrow']], ['Ada Quill, Editor', ['Ada Quill']], ['Ada Quill; Bert Harrow', ['Ada Quill', 'Bert Harrow']], ['Ann Lee, Tom Hill; Jo Poe, Al Roe', ['Ann Lee', 'Tom Hill', 'Jo Poe', 'Al Roe']],
  ['Emma, Olivia', ['Emma', 'Olivia']], ['Anna, Max', ['Anna', 'Max']], ['Анна, Иван', ['Анна', 'Иван']], ['Savannah, Georgia', ['Savannah', 'Georgia']],
])('who stands beside another is not turned round: %s', (list, names) => {
  expect(namesIn(list, NO_SITES, 'stated').names).toEqual(names)
  expect(namesIn(`By ${list}`, NO_SITES, 'line').names).toEqual(names)
})
