/** Raw text whose lines stand as they do for a reason: code, diffs, logs, drawings, rows in columns. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract, render } from '../src/index.ts'
import { stretchesOf } from '../src/inputs/set-off.ts'

const PROSE = 'The ferry had been late all summer, and on the first Monday of autumn it did not come at all, which nobody in the office could explain to those who waited.'
const MORE = 'By nine the queue reached past the chandlery and round the corner by the bank, where the timetable on the wall still promised a crossing every forty minutes.'

const PYTHON = 'def cross(boat):\n    name = f"{boat}"\n\n    if name not in moored and name:\n        raise Missing("no such boat")\n    return ferry(name, PIER)'
const KINDS: readonly (readonly [name: string, lines: string])[] = [
  ['Python', PYTHON],
  ['C', 'int cross(struct boat *b)\n{\n    int next = b->pier + 1;\n\n    if (next == LAST) {\n        return -1;\n    }\n    return next;\n}'],
  ['Rust', '/// Holds boats.\npub struct Pier<T> {\n    boats: Vec<T>,\n}\n\nimpl<T> Pier<T> {\n    pub fn new() -> Self {\n        Pier { boats: Vec::new() }\n    }\n}'],
  ['a shell', '$ sudo apt update\n$ sudo apt install ferryd'],
  ['JSON', '{\n  "boats": [\n    { "id": 1, "name": "Gull" }\n  ]\n}'],
  ['settings', '[pier]\naddress = 192.0.2.44\nopen = true'],
  ['SQL', 'SELECT name, count(*)\nFROM boats\nWHERE pier = 3\nGROUP BY name;'],
  ['a trace', 'Traceback (most recent call last):\n  File "ferry.py", line 1, in <module>\nMemoryError'],
  ['a log', '2024-03-04 09:00:01,221 INFO  [main] Ferry - Starting\n2024-03-04 09:00:02,004 WARN  [main] Ferry - Pier is full'],
  ['a diff', '--- a/piers.txt\n+++ b/piers.txt\n@@ -1,3 +1,3 @@\n Two piers\n-One boat\n+Two boats\n\n And a goose.'],
  ['a drawing', '+------+        +------+\n| boat |--------| pier |\n+------+        +------+'],
  ['a table that is drawn', '┌──────┬──────┐\n│Pier  │Built │\n├──────┼──────┤\n│Old   │1871  │\n└──────┴──────┘'],
  ['columns', 'Pier      Boats    Geese\nOld          12       10\nNew         121        8'],
  ['columns below a line', 'Pier     Boats\n--------------\nOld         12\nNew        121'],
  ['tabs', 'Pier\tBoats\tGeese\nOld\t12\t10\nNew\t121\t8'],
]

describe('stays as it stands', () => {
  test.each(KINDS)('%s', async (_, lines) => {
    const outcome = await extract(`${PROSE}\n\n${lines}\n\n${MORE}`, { format: 'text' })
    expect(outcome.ok && await render(outcome.value, 'markdown')).toContain(`${PROSE}\n\n\`\`\`\n${lines}\n\`\`\`\n\n${MORE}`)
  })
  test('indented, without what all of it is indented by', async () => {
    const outcome = await extract(`${PROSE}\n\n${PYTHON.replaceAll(/^(?=.)/gm, '  ')}\n\n${MORE}`, { format: 'text' })
    expect(outcome.ok && await render(outcome.value, 'markdown')).toContain(`\`\`\`\n${PYTHON}\n\`\`\``)
  })
  test.each(KINDS.filter(([name]) => /^(?:Python|C|Rust|SQL)$/.test(name)))('a file of %s, in no language', async (_, lines) => {
    const outcome = await extract(lines, { format: 'text' })
    expect(outcome.ok && [outcome.value.metadata.language, await render(outcome.value, 'markdown')]).toEqual([null, `\`\`\`\n${lines}\n\`\`\`\n`])
  })
})

describe('is prose', () => {
  test.each([
    ['a rhyme of what stands for what', 'S = Small\nM = Mild\nA = Able'],
    ['clauses', '(a) any boat (and its geese);\n(b) any pier;\n(c) any other thing.'],
    ['the head of a mail', 'From:     Ann Lee\nTo:       Tom Hill\nSubject:  Boats'],
    ['a list', '1.  one boat\n2.  two boats\n3.  three geese'],
    ['two columns of text', 'The harbour of Selm was built      in the years that followed.\nfirst in wood and then in clay.    shows the second basin at all.\nfirst nothing is left but this.    piles that can be seen at low.'],
    ['one line of code', 'x = f(1);'],
    ['lines spread to one margin', 'was  needed,  and  since  there was no money for\nstone  it  was  built  of wood, which lasted for\neleven  winters  and  was then carried away in a'],
  ])('%s', (_, lines) => expect(stretchesOf(lines.split('\n')).every(({ isSetOff }) => !isSetOff)).toBe(true))
})

test('every line stays, in its order', () => fc.assert(fc.property(fc.array(fc.constantFrom('', 'x = 1;', '  y = {', '}', '/*', '*/', 'The mill is old.', '--- a', '+++ b', ' c', 'a  b', '[x]', '| a |', '+--+--+')), lines => {
  expect(stretchesOf(lines).flatMap(({ lines: own }) => own)).toEqual(lines)
})))
