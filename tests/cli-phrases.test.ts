/** --phrases: a file of the user's own site lines. */
import { expect, test } from 'vitest'
import { cleancopy, folder, page, SENTENCE } from './cli-process.ts'

const OWN = 'Harbour news comes to you from the people of the harbour'

test('lines that the file names are left out, and said to be', async () => {
  const cwd = folder({ 'a.html': page('Late', `<p>${OWN}, and has since the pier was built by those who still own it.</p>`), 'own.txt': '# ours\n\nharbour news comes*\n' })
  const without = await cleancopy(['a.html'], { cwd })
  expect(without.stdout).toContain(OWN)
  const got = await cleancopy(['a.html', '--phrases', 'own.txt'], { cwd })
  expect(got).toMatchObject({ code: 0, stderr: '' })
  expect(got.stdout).toContain(SENTENCE)
  expect(got.stdout).not.toContain(OWN)
  const { removed } = JSON.parse((await cleancopy(['a.html', '--phrases', 'own.txt', '-t', 'json', '--fields', 'removed'], { cwd })).stdout) as { removed: { text: string; reasons: { text: string }[] }[] }
  expect(removed.find(({ text }) => text.startsWith(OWN))?.reasons[0]?.text).toBe('your phrase: harbour news comes*')
})

test.each([
  ['missing.txt', /--phrases: missing\.txt can't be read/],
  ['empty.txt', /--phrases: empty\.txt holds no phrase/],
  ['stars.txt', /--phrases: stars\.txt:2: 'a\*b\*c' has more than one '\*'/],
  ['marks.txt', /--phrases: marks\.txt:1: '\*' has no letter/],
  ['latin1.txt', /--phrases: latin1\.txt can't be read: it is no UTF-8 text/],
])('a wrong file is a wrong call: %s', async (name, message) => {
  const cwd = folder({ 'a.html': page('Late'), 'empty.txt': '# nothing\n', 'stars.txt': 'fine\na*b*c\n', 'marks.txt': '*\n', 'latin1.txt': new Uint8Array([0xe9, 0x74, 0xe9]) })
  const got = await cleancopy(['a.html', '--phrases', name], { cwd })
  expect(got).toMatchObject({ code: 2, stdout: '' })
  expect(got.stderr).toMatch(message)
})
