/** Completions, in the real shells: what each offers at a half-typed line. A shell that is not installed is skipped by name. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../src/cli/commands.ts'
import { INPUT_FORMATS } from '../src/cli/options.ts'
import { OPTIONS, optionsOf } from '../src/cli/table.ts'
import { RECORD_FIELDS, TARGETS } from '../src/render/index.ts'
import { cleancopy, folder, plainEnvironment } from './cli-process.ts'

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined
const file = (shell: string): string => fileURLToPath(new URL(`../dist/completions/cleancopy.${shell}`, import.meta.url))
/** Where the line is typed. */
const cwd = folder({ 'story one.html': '', 'stories/a.html': '', 'lines.txt': '' })
const env = { ...plainEnvironment(), TERM: 'xterm', HOME: cwd, XDG_DATA_HOME: cwd } as NodeJS.ProcessEnv

test.each(SHELLS.map(shell => [shell]))('the file for %s in the package is what the program prints', async shell => {
  const { code, stdout, stderr } = await cleancopy(['completion', shell])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(readFileSync(file(shell), 'utf8')).toBe(stdout)
})

test.each(SHELLS.map(shell => [shell]))('every option, subcommand, format and field is in the script for %s', async shell => {
  const script = readFileSync(file(shell), 'utf8')
  const commands = await Promise.all(COMMANDS.map(row => row.load()))
  const rows = [...OPTIONS, ...commands.flatMap(optionsOf)]
  for (const { flag } of rows) expect(script).toMatch(new RegExp(shell === 'fish' ? `-l ${flag.slice(2)}\\b` : `${flag}\\b`))
  for (const name of [...COMMANDS.map(row => row.name), ...TARGETS, ...RECORD_FIELDS, ...INPUT_FORMATS, 'zh-Hans']) expect(script).toMatch(new RegExp(`\\b${name}\\b`))
})

test('a shell that there is no script for', async () => {
  expect(await cleancopy(['completion', 'bsh'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining("unknown shell 'bsh', did you mean 'bash'?") })
  expect(await cleancopy(['completion'])).toMatchObject({ code: 2, stderr: expect.stringContaining('expected one of bash, zsh, fish, powershell') })
})

/** A half-typed line, what must be offered, and what must not. */
const LINES: readonly (readonly [line: string, offered: readonly string[], not: readonly string[]])[] = [
  ['cleancopy --fron', ['--front-matter'], ['--from', '--fields']],
  ['cleancopy page.html --to ', ['markdown', 'epub', 'terminal'], ['stories', 'auto']],
  ['cleancopy -t js', ['json', 'jsonl'], ['text']],
  ['cleancopy --from wa', ['warc', 'wacz'], ['zip']],
  ['cleancopy --language zh', ['zh-Hans', 'zh-Hant'], ['fr']],
  ['cleancopy -t json --fields ti', ['title'], ['text']],
  ['cleancopy -t json --fields title,la', ['title,language'], ['title,title']],
  ['cleancopy comp', ['completion'], ['config']],
  ['cleancopy completion ', ['bash', 'zsh', 'fish', 'powershell'], ['markdown']],
  ['cleancopy help exi', ['exit-codes'], ['fields']],
  ['cleancopy rules ', ['test', 'import'], ['lines.txt']],
  ['cleancopy config --no-c', ['--no-config'], ['--to']],
  ['cleancopy config --to ', ['json', 'text'], ['markdown']],
]

describe.skipIf(!has('bash'))('bash (skipped where it is not installed)', () => {
  const offered = (line: string): string[] => {
    const words = line.split(' ')
    const script = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _cleancopy; printf '%s\\n' "\${COMPREPLY[@]}"`
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', file('bash'), ...words], { cwd, env, encoding: 'utf8' })
    expect(stderr).toBe('')
    return stdout.split('\n').filter(word => word !== '')
  }
  test.each(LINES)('%j', (line, yes, no) => {
    const got = offered(line)
    expect(got).toEqual(expect.arrayContaining([...yes]))
    for (const word of no) expect(got).not.toContain(word)
  })
  test('files beside subcommands, and for options that take them by readline', () => {
    expect(offered('cleancopy con')).toEqual(['config'])
    expect(offered('cleancopy --phrases li')).toEqual([])
    expect(offered('cleancopy rules test li')).toEqual([])
    expect(spawnSync('bash', ['--norc', '-c', 'source "$1"; complete -p cleancopy', 'bash', file('bash')], { encoding: 'utf8' }).stdout).toBe('complete -o default -F _cleancopy cleancopy\n')
  })
  test('a value after =', () => {
    const { stdout } = spawnSync('bash', ['--norc', '-c', 'source "$1"; COMP_WORDS=(cleancopy --to = mark); COMP_CWORD=3; _cleancopy; echo "${COMPREPLY[@]}"', 'bash', file('bash')], { encoding: 'utf8' })
    expect(stdout).toBe('markdown\n')
  })
})

describe.skipIf(!has('fish'))('fish (skipped where it is not installed)', () => {
  const offered = (line: string): string[] => {
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', `source ${file('fish')}; complete -C ${JSON.stringify(line)}`], { cwd, env, encoding: 'utf8' })
    expect(stderr).toBe('')
    return stdout.split('\n').map(row => row.split('\t', 1)[0]!).filter(word => word !== '')
  }
  test.each(LINES)('%j', (line, yes, no) => {
    const got = offered(line)
    expect(got).toEqual(expect.arrayContaining([...yes]))
    for (const word of no) expect(got).not.toContain(word)
  })
  test('files', () => {
    expect(offered('cleancopy --phrases li')).toContain('lines.txt')
    expect(offered('cleancopy rules test li')).toEqual(['lines.txt'])
    expect(offered('cleancopy stor')).toEqual(expect.arrayContaining(['stories/', 'story one.html']))
    expect(offered('cleancopy --to=mark')).toContain('--to=markdown')
  })
})

// A zsh of its own behind a pseudo-terminal: each line is typed, a tab follows, and what compadd is given is written down.
const INNER = `PS1= ; fpath=($PWD $fpath)
autoload -U compinit; compinit -u -D
bindkey "^I" complete-word; unsetopt beep
compadd() {
  if (( \${argv[(I)-[OAD]*]} )); then builtin compadd "$@"; return; fi
  local -a found; builtin compadd -A found "$@"
  local hit; for hit in $found; do print -r -- "$IPREFIX$hit" >> hits; done
  builtin compadd "$@"
}
finished() { print -r -- END >> hits; BUFFER= }; zle -N finished; bindkey "^X" finished
print > ready
`
const DRIVER = `zmodload zsh/zpty
zpty inner zsh -f -i
zpty -w inner "source ./inner.zsh"
wait-for() { integer tries=0; while ! eval "$1" && (( tries++ < 400 )); do sleep 0.02; zpty -r -t inner out; done }
wait-for '[[ -e ready ]]'
integer lines=0
for line; do zpty -n -w inner "$line"$'\\t\\x18'; (( lines++ )); wait-for '(( $(grep -c END hits 2> /dev/null) >= lines ))'; done
zpty -d inner
`

describe.skipIf(!has('zsh'))('zsh (skipped where it is not installed)', () => {
  const ZSH_LINES = [...LINES, ['cleancopy rules test li', ['lines.txt'], ['test']], ['cleancopy --phrases li', ['lines.txt'], ['story one.html']], ['cleancopy stor', ['stories', 'story\\ one.html'], ['lines.txt']]] as const
  let hits: string[][] = []
  beforeAll(() => {
    const cwd = folder({ _cleancopy: readFileSync(file('zsh')), 'inner.zsh': INNER, 'driver.zsh': DRIVER, 'story one.html': '', 'stories/a.html': '', 'lines.txt': '' })
    spawnSync('zsh', ['-f', 'driver.zsh', ...ZSH_LINES.map(([line]) => line)], { cwd, env, timeout: 100_000 })
    hits = readFileSync(join(cwd, 'hits'), 'utf8').split('END\n').map(text => text.split('\n'))
  }, 120_000)
  test.each(ZSH_LINES.map(([line, yes, no], at) => [line, yes, no, at] as const))('%j', (_, yes, no, at) => {
    expect(hits[at]).toEqual(expect.arrayContaining([...yes]))
    for (const word of no) expect(hits[at]).not.toContain(word)
  })
})

describe.skipIf(!has('pwsh'))('PowerShell (skipped where it is not installed)', () => {
  const offered = (line: string): string[] => {
    const script = `. ${file('powershell')}; [System.Management.Automation.CommandCompletion]::CompleteInput('${line}', ${line.length}, $null).CompletionMatches | ForEach-Object { $_.CompletionText }`
    return spawnSync('pwsh', ['-NoProfile', '-Command', script], { cwd, env, encoding: 'utf8' }).stdout.split(/\r?\n/)
  }
  test.each(LINES.filter(([line]) => !line.includes(',')))('%j', (line, yes) => expect(offered(line)).toEqual(expect.arrayContaining([...yes])))
})
