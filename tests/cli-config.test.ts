/** Options from files and variables: which are found, which weigh more, and how a wrong one is told. */
import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, posix, win32 } from 'node:path'
import { expect, test } from 'vitest'
import { configFolder } from '../src/cli/config-folder.ts'
import { upwards } from '../src/cli/config.ts'
import { cleancopy, folder, page, SENTENCE } from './cli-process.ts'
import type { Ended, Options } from './cli-process.ts'

const OWN = 'Harbour news comes to you from the people of the harbour'
const PAGE = page('Late', `<p>${OWN}, and has since the pier was built by those who still own it.</p>`)

interface Shown { readonly files: { kind: string; place: string }[]; readonly notes: string[]; readonly values: Record<string, { value: unknown; standard: string | null; origin: { kind: string; place: string } | null }> }
async function shown(options: Options, ...args: string[]): Promise<Shown> {
  const { code, stdout, stderr } = await cleancopy(['config', '-t', 'json', ...args], options)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Shown
}

test.each([
  ['json', '{"to": "text", "remove": ["h1"], "phrases": ["harbour news comes*"]}'],
  ['yaml', 'to: text\nremove: [h1]\nphrases:\n  - harbour news comes*\n'],
  ['yml', 'to: text\nremove: h1\nphrases: ["harbour news comes*"]\n'],
  ['toml', 'to = "text"\nremove = ["h1"]\nphrases = ["harbour news comes*"]\n'],
])('a project’s file in %s holds for every call below it', async (extension, content) => {
  const cwd = folder({ [`cleancopy.config.${extension}`]: content, 'deep/er/a.html': PAGE })
  const got = await cleancopy(['a.html'], { cwd: join(cwd, 'deep/er') })
  expect(got).toMatchObject({ code: 0, stderr: '' })
  expect(got.stdout).toMatch(new RegExp(`^[^#]*${SENTENCE}`))
  expect(got.stdout).not.toContain(OWN)
  expect((await cleancopy(['a.html', '--no-config'], { cwd: join(cwd, 'deep/er') })).stdout).toMatch(/^# Late\n[^]*Harbour news comes/)
})

test('flags weigh more than variables, these more than the project’s file, that more than the user’s', async () => {
  const user = folder({ 'cleancopy/cleancopy.config.yaml': 'to: text\nprefer: precision\njobs: 3\ntimeout: 7\nlearn: true\n' })
  const cwd = folder({ 'cleancopy.config.json': '{"prefer": "recall", "jobs": 2, "timeout": 8, "learn": false}', 'a.html': PAGE })
  const env = { XDG_CONFIG_HOME: user, CLEANCOPY_JOBS: '1', CLEANCOPY_COMMENTS: 'yes' }
  const { values, files } = await shown({ cwd, env })
  const of = (key: string): unknown => [values[key]?.value, values[key]?.origin?.kind ?? null]
  expect([of('to'), of('prefer'), of('timeout'), of('jobs'), of('comments'), of('links')]).toEqual([['text', 'user'], ['recall', 'project'], [8, 'project'], ['1', 'environment'], ['yes', 'environment'], [null, null]])
  expect(values['learn']).toMatchObject({ value: false, origin: { kind: 'project' } })
  expect(files.map(({ kind }) => kind)).toEqual(['user', 'project'])
  expect((await cleancopy(['a.html'], { cwd, env })).stdout).toMatch(/^Late\n/)
  expect((await cleancopy(['a.html', '-t', 'json'], { cwd, env })).stdout).toMatch(/^\{/)
  expect((await shown({ cwd, env }, '--no-config')).files).toEqual([])
})

test('the nearest project file is the one that holds', async () => {
  const cwd = folder({ 'cleancopy.config.json': '{"to": "json"}', 'in/cleancopy.config.toml': 'width = 50\n' })
  const { values } = await shown({ cwd: join(cwd, 'in') })
  expect([values['width']?.value, values['to']?.origin]).toEqual([50, null])
})

test.each([['null', "can't be read as configuration: got null"], ['{"select": [5]}', 'select: got [5], expected <css>'], ['{"charset": 1252}', 'charset: got 1252, expected <label>']])('%s is refused', async (content, message) => {
  const cwd = folder({ 'cleancopy.config.json': content, 'a.html': PAGE })
  expect(await cleancopy(['a.html'], { cwd })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) })
})

test('--config names the one that holds, and so does CLEANCOPY_CONFIG', async () => {
  const cwd = folder({ 'cleancopy.config.json': '{"to": "json"}', 'other.yaml': 'to: text\nphrases: lines.txt\n', 'lines.txt': 'harbour news comes*\n', 'in/a.html': PAGE })
  for (const [args, env] of [[['--config', '../other.yaml'], {}], [[], { CLEANCOPY_CONFIG: '../other.yaml' }]] as const) {
    const got = await cleancopy(['a.html', ...args], { cwd: join(cwd, 'in'), env })
    expect(got).toMatchObject({ code: 0, stderr: '' })
    expect(got.stdout).toMatch(/^Late\n/)
    expect(got.stdout).not.toContain(OWN)
  }
})

test('what does not fit a call is left out of it, and is refused where it was typed', async () => {
  const cwd = folder({ 'cleancopy.config.yaml': 'fields: [title, url]\nfront-matter: true\nfragment: true\nquiet: true\nto: markdown\n', 'a.html': PAGE, 'bad.html': '' })
  expect((await cleancopy(['a.html', '-t', 'jsonl'], { cwd })).stdout).toBe('{"title":"Late","url":null}\n')
  expect((await cleancopy(['a.html'], { cwd })).stdout).toMatch(/^---\n/)
  expect((await cleancopy(['bad.html'], { cwd })).stderr).toBe('')
  expect((await cleancopy(['bad.html', '-v'], { cwd })).stderr).toContain('is empty')
  expect((await cleancopy(['a.html', '-o', 'out.json'], { cwd })).code).toBe(0)
  expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toMatch(/^\{/)
  expect(await cleancopy(['a.html', '-t', 'html', '--fields', 'title'], { cwd })).toMatchObject({ code: 2 })
})

test('no rules, and standard output, are no paths beside the file', async () => {
  const cwd = folder({ 'a.html': PAGE, 'own.json': '{"rules": ["none"], "output": "-"}' })
  expect(await cleancopy(['a.html', '--config', 'own.json', '-t', 'jsonl', '--fields', 'title'], { cwd })).toEqual({ code: 0, stdout: '{"title":"Late"}\n', stderr: '' })
  expect(readdirSync(cwd).sort()).toEqual(['a.html', 'own.json'])
})

test.skipIf(process.platform === 'win32')('a file that is a link to itself is none', async () => {
  const cwd = folder({ 'a.html': PAGE })
  symlinkSync('cleancopy.config.json', join(cwd, 'cleancopy.config.json'))
  expect(await cleancopy(['a.html', '-t', 'jsonl', '--fields', 'title'], { cwd })).toEqual({ code: 0, stdout: '{"title":"Late"}\n', stderr: '' })
})

test.each<[string, string, RegExp]>([
  ['an unknown key', '{"frontMatter": true}', /cleancopy\.config\.json: unknown key 'frontMatter', did you mean 'front-matter'\?/],
  ['a key that is near none', '{"zebra": 1}', /unknown key 'zebra' \(keys are the long options without dashes\)/],
  ['a bad name', '{"to": "markdwon"}', /cleancopy\.config\.json: to: unknown output format 'markdwon', did you mean 'markdown'\?/],
  ['a bad number', '{"jobs": 0}', /cleancopy\.config\.json: jobs: got '0', expected a whole number/],
  ['a switch that is none', '{"comments": "maybe"}', /comments: got "maybe", expected true or false/],
  ['an object', '{"links": {}}', /links: got \{\}, expected <how>: inline, reference or none/],
  ['a list for one value', '{"links": ["none"]}', /links: got \["none"\], expected <how>/],
  ['a field that there is none', '{"fields": ["title", "titel"]}', /fields: unknown field 'titel', did you mean 'title'\?/],
  ['a phrase that is none', '{"phrases": ["*"]}', /phrases: '\*' has no letter or digit/],
  ['no JSON', '{"to": ', /cleancopy\.config\.json: can't be read as configuration: /],
  ['an unknown key without a value', '{"tto": null}', /unknown key 'tto', did you mean 'to'\?/],
  ['a list', '[1]', /got a list, expected keys with values/],
  ['an option of one call', '{"resume": true}', /'resume' belongs to one call: give it as --resume/],
  ['a place to write to', '{"output": "/tmp/x"}', /'output' is taken only from your own file/],
  ['private addresses', '{"allow-private": true}', /'allow-private' is taken only from your own file/],
  ['a prototype', '{"__proto__": {"to": "json"}}', /unknown key '__proto__'/],
])('wrong: %s', async (_, content, message) => {
  const cwd = folder({ 'cleancopy.config.json': content, 'a.html': PAGE })
  for (const args of [['a.html'], ['config']]) {
    const got = await cleancopy(args, { cwd })
    expect(got).toMatchObject({ code: 2, stdout: '' })
    expect(got.stderr).toMatch(message)
    expect(got.stderr).toMatch(/\nTry 'cleancopy .*'\.\n$/)
  }
})

test('YAML and TOML that can’t be read, a missing file, a name of no kind', async () => {
  const cwd = folder({ 'bad.yaml': 'to: [', 'bad.toml': 'to = ', 'a.ini': 'to=text', 'a.html': PAGE })
  for (const name of ['bad.yaml', 'bad.toml', 'a.ini', 'none.json']) {
    expect(await cleancopy(['a.html', '--config', name], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining(`${name}: can't be read as configuration`) })
  }
  // A code of the parser's own tells nobody what to mend, or where.
  const { stderr } = await cleancopy(['a.html', '--config', 'bad.yaml'], { cwd })
  expect(stderr).toMatch(/configuration: [A-Z][a-z][^:]* at line 1, column 6, expected keys/)
  expect((await cleancopy(['a.html', '--config', 'bad.toml'], { cwd })).stderr).toMatch(/configuration: Invalid TOML[^,]* at line 1, expected keys/)
})

test('a home that is a file, or below one, holds no options', async () => {
  const cwd = folder({ home: '', 'a.html': PAGE })
  expect(await cleancopy(['a.html'], { cwd, env: { XDG_CONFIG_HOME: '', HOME: join(cwd, 'home') } })).toMatchObject({ code: 0, stderr: '' })
  expect(await cleancopy(['a.html'], { cwd, env: { XDG_CONFIG_HOME: join(cwd, 'home/config') } })).toMatchObject({ code: 0, stderr: '' })
})

test('two files in one folder are one too many', async () => {
  const cwd = folder({ 'cleancopy.config.json': '{}', 'cleancopy.config.toml': '', 'a.html': PAGE })
  expect(await cleancopy(['a.html'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('are both there: keep one') })
})

test('variables: wrong values are named, mistyped names are told, others are none of ours', async () => {
  const cwd = folder({ 'a.html': PAGE })
  expect(await cleancopy(['a.html'], { cwd, env: { CLEANCOPY_TO: 'jsno' } })).toMatchObject({ code: 2, stderr: expect.stringContaining("CLEANCOPY_TO: unknown output format 'jsno', did you mean 'json'?") })
  expect(await cleancopy(['a.html'], { cwd, env: { CLEANCOPY_JOBS: 'two' } })).toMatchObject({ code: 2, stderr: expect.stringContaining("CLEANCOPY_JOBS: got 'two'") })
  expect(await cleancopy(['a.html'], { cwd, env: { CLEANCOPY_LNKS: 'none' } })).toMatchObject({ code: 0, stderr: 'cleancopy: CLEANCOPY_LNKS in the environment means nothing, did you mean CLEANCOPY_LINKS?\n' })
  expect(await cleancopy(['a.html'], { cwd, env: { CLEANCOPY_DOCKER_TAG_OF_BUILD: '1', CLEANCOPY_TO: '' } })).toMatchObject({ code: 0, stderr: '' })
})

const RUNS = 'import { writeFileSync } from "node:fs"\nwriteFileSync("ran", "")\nexport default { to: "text" }\n'
const ran = async (got: Promise<Ended>, cwd: string): Promise<{ got: Ended; ran: boolean }> => ({ got: await got, ran: await import('node:fs').then(({ existsSync }) => existsSync(join(cwd, 'ran'))) })

test('code that was only found is not run, and that is said', async () => {
  const cwd = folder({ 'cleancopy.config.js': RUNS, 'a.html': PAGE, 'package.json': '{"type":"module"}' })
  const { got, ran: did } = await ran(cleancopy(['a.html'], { cwd }), cwd)
  expect({ did, code: got.code }).toEqual({ did: false, code: 0 })
  expect(got.stderr).toContain('is code, and code is run only where it is named: give --config')
  expect(got.stdout).toMatch(/^# Late/)
})

test('code that is named, or the user’s own, is run', async () => {
  const cwd = folder({ 'cleancopy.config.js': RUNS, 'a.html': PAGE, 'package.json': '{"type":"module"}', 'cleancopy/cleancopy.config.js': RUNS.replace('text', 'json') })
  const named = await ran(cleancopy(['a.html', '--config', 'cleancopy.config.js'], { cwd }), cwd)
  expect(named).toMatchObject({ ran: true, got: { code: 0, stderr: '' } })
  expect(named.got.stdout).toMatch(/^Late/)
  const elsewhere = folder({ 'a.html': PAGE })
  expect((await cleancopy(['a.html'], { cwd: elsewhere, env: { XDG_CONFIG_HOME: cwd } })).stdout).toMatch(/^\{/)
})

test('the user’s own file may say where to write', async () => {
  const user = folder({ 'cleancopy/cleancopy.config.toml': 'output = "out/"\n' })
  const cwd = folder({ 'a.html': PAGE })
  expect(await cleancopy(['a.html'], { cwd, env: { XDG_CONFIG_HOME: user } })).toMatchObject({ code: 0, stdout: '' })
  expect(readFileSync(join(user, 'cleancopy/out/late.md'), 'utf8')).toContain(SENTENCE)
})

test('config as text names each option with its value and place', async () => {
  const cwd = folder({ 'cleancopy.config.yaml': 'select: [article, main]\n' })
  const { stdout, code } = await cleancopy(['config'], { cwd, env: { CLEANCOPY_TO: 'text' } })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^project: .*cleancopy\.config\.yaml\n/)
  expect(stdout).toMatch(/^to +text +CLEANCOPY_TO$/m)
  expect(stdout).toMatch(/^select +\["article","main"\] +\S*cleancopy\.config\.yaml$/m)
  expect(stdout).toMatch(/^timeout +10 or 30 +standard$/m)
})

test('folders are found by the rules of either system', () => {
  expect(upwards('C:\\Users\\kim\\notes', win32)).toEqual(['C:\\Users\\kim\\notes', 'C:\\Users\\kim', 'C:\\Users', 'C:\\'])
  expect(upwards('\\\\server\\share\\a', win32)).toEqual(['\\\\server\\share\\a', '\\\\server\\share\\'])
  expect(upwards('/home/kim', posix)).toEqual(['/home/kim', '/home', '/'])
  expect(configFolder({ APPDATA: 'C:\\Users\\kim\\AppData\\Roaming', HOME: '/home/kim' }, 'win32')).toBe('C:\\Users\\kim\\AppData\\Roaming\\cleancopy')
  expect(configFolder({ HOME: '/home/kim' }, 'linux')).toBe('/home/kim/.config/cleancopy')
  expect(configFolder({ HOME: '/home/kim', XDG_CONFIG_HOME: 'relative' }, 'darwin')).toBe('/home/kim/.config/cleancopy')
  expect(configFolder({ XDG_CONFIG_HOME: '/etc/xdg' }, 'linux')).toBe('/etc/xdg/cleancopy')
  expect(configFolder({}, 'linux')).toBeNull()
})
