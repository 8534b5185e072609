/** JSON Lines in, JSON Lines out: one line for each line, in order, whatever is in them. */
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { cleancopy, ended, folder, page, SENTENCE, start } from './cli-process.ts'

const parsed = (jsonl: string): unknown[] => jsonl.trim().split('\n').map(line => JSON.parse(line) as unknown)

test('every line gets its line, bad ones an error with their source', async () => {
  const lines = [
    JSON.stringify({ html: page('One'), id: 'x1', url: 'https://example.org/one' }),
    'not json', '', '[1,2]', JSON.stringify({ id: 9 }), JSON.stringify({ id: 'n', html: 5 }),
    JSON.stringify({ html: page('Last'), id: 7 }),
  ]
  for (const jobs of ['1', '2']) {
    const { code, stdout, stderr } = await cleancopy(['-f', 'jsonl', '-j', jobs], { input: `\ufeff${lines.join('\r\n')}\n` })
    expect(code).toBe(1)
    expect(parsed(stdout)).toMatchObject([
      { title: 'One', source: { id: 'x1', url: 'https://example.org/one' } },
      { error: { kind: 'bad-record' } }, { error: { kind: 'bad-record' } }, { error: { kind: 'bad-record' } },
      { source: { id: '9' }, error: { kind: 'bad-record' } }, { source: { id: 'n' }, error: { kind: 'bad-record' } },
      { title: 'Last', source: { id: '7' } },
    ])
    expect(stderr.match(/^cleancopy: /gm)).toHaveLength(5)
    expect(stderr).toContain('<stdin>:2: bad record: not JSON')
  }
})

test('a record may hold raw text', async () => {
  const text = `${SENTENCE}, and on the first Monday of autumn it did not come at all. The queue reached round the corner.\n\nNobody in the office could say why. The timetable on the wall still promised a crossing every forty minutes.\n\nMarta Lindqvist, who has sold tickets here for nineteen years, closed her window and put up a note, written by hand.`
  const { code, stdout } = await cleancopy(['-f', 'jsonl'], { input: JSON.stringify({ text }) })
  expect(code).toBe(0)
  expect(parsed(stdout)).toMatchObject([{ source: { format: 'text' }, paragraphs: expect.arrayContaining([expect.stringContaining(SENTENCE)]) }])
})

test('a line is answered before the next one comes', async () => {
  const child = start(['-f', 'jsonl'])
  const end = ended(child)
  for (const title of ['One', 'Two', 'Three']) {
    const answer = new Promise<string>(resolve => { child.stdout.once('data', (data: Buffer) => resolve(data.toString())) })
    child.stdin.write(`${JSON.stringify({ html: page(title) })}\n`)
    expect(JSON.parse(await answer)).toMatchObject({ title })
  }
  child.stdin.end()
  expect((await end).code).toBe(0)
})

test('files of records, packed or not, and none at all', async () => {
  const line = `${JSON.stringify({ html: page('One') })}\n`
  const cwd = folder({ 'a.jsonl': line + line, 'b.jsonl.gz': gzipSync(line) })
  const { code, stdout } = await cleancopy(['-f', 'jsonl', 'a.jsonl', 'b.jsonl.gz', 'none.jsonl'], { cwd })
  expect(code).toBe(1)
  expect(parsed(stdout)).toMatchObject([{ title: 'One' }, { title: 'One' }, { title: 'One', source: { path: 'b.jsonl.gz' } }, { error: { kind: 'missing' } }])
  expect(await cleancopy(['-f', 'jsonl'], { input: '' })).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('an id comes back as it was written, however long its number is, in lines and in an array', async () => {
  const written: readonly (readonly [json: string, id: string | null])[] = [['1234567890123456789', '1234567890123456789'], ['12345678901234567890123', '12345678901234567890123'], ['1.50', '1.50'], ['-0', '-0'], ['1E3', '1E3'], ['7', '7'], ['true', 'true'], ['{"of": 2}', '{"of":2}'], ['null', null], ['"a \\" b"', 'a " b']]
  const records = written.map(([id]) => `{"note": "\\"id\\": 1, ", "in": {"id": 12345678901234567891}, "id" : ${id}, "html": ${JSON.stringify(page('One'))}}`)
  const ids = (values: readonly unknown[]): unknown[] => values.map(value => (value as { source: { id: unknown } }).source.id)
  const lines = await cleancopy(['-f', 'jsonl'], { input: `${records.join('\n')}\n` })
  expect(ids(parsed(lines.stdout))).toEqual(written.map(([, id]) => id))
  const array = await cleancopy(['-t', 'jsonl'], { input: `[${records.join(',')}]` })
  expect(ids(parsed(array.stdout))).toEqual(written.map(([, id]) => id))
})
