/**
 * The manual page in mdoc, made from the tables of options, subcommands and topics: what `man
 * cleancopy` shows. Kept to what mandoc and groff both read.
 */
import type { Loaded } from './completion/shape.ts'
import { configurable, variableOf } from './config.ts'
import { GROUPS } from './options.ts'
import type { OptionRow } from './options.ts'
import { OPTIONS } from './table.ts'
import { TOPICS } from './topics/index.ts'
import { wrapped } from './topics/topic.ts'

/** Of the page's last change in substance; a clock would make every build another one. */
const DATE = 'November 27, 2026'

export function manualPage(commands: readonly Loaded[]): string {
  return `.\\" Made from the tables of options, subcommands and topics: cleancopy help --roff
.Dd ${DATE}
.Dt CLEANCOPY 1
.Os
.Sh NAME
.Nm cleancopy
.Nd extract the article of a web page or raw text
.Sh SYNOPSIS
.Nm
.Op Ar options
.Op Ar input ...
${commands.map(({ row: { name, usage } }) => `.Nm\n.Cm ${name}${usage === '' ? '' : `\n.Ar ${escaped(usage)}`}`).join('\n')}
.Sh DESCRIPTION
.Nm
reads a web page or raw text and gives its article: the author's words,
unchanged and in order, without menus, banners, teasers and footers.
An
.Ar input
is a file, an archive, a directory (walked, sorted), an address, or
.Sq -
for standard input, which is read too where there is no input and something
is piped in.
${GROUPS.map(
  group =>
    `.Ss ${group}\n.Bl -tag -width Ds\n${OPTIONS.filter(row => row.group === group)
      .map(item)
      .join('\n')}\n.El`,
).join('\n')}
.Sh SUBCOMMANDS
Each tells of itself with
.Fl -help .
${commands.map(({ row: { name, summary }, command }) => `.Ss ${name}\n${prose(sentence(summary))}\n${command.options.length === 0 ? '' : `.Bl -tag -width Ds\n${command.options.map(item).join('\n')}\n.El\n`}${display(command.about)}`).join('\n')}
.Sh ENVIRONMENT
Options may be set by variables; the other ones are those of the system.
.Bl -tag -width Ds
${configurable(OPTIONS)
  .map(row => `.It Ev ${variableOf(row)}\nstands for\n.Fl -${row.flag.slice(2)} .`)
  .join('\n')}
.It Ev CLEANCOPY_CONFIG
stands for
.Fl -config .
.It Ev PAGER
shows what is longer than the screen; else less does.
.It Ev NO_COLOR , FORCE_COLOR , COLUMNS
as other programs take them.
.It Ev http_proxy , https_proxy , no_proxy
are obeyed when pages are fetched.
.It Ev NODE_DISABLE_COMPILE_CACHE
keeps no compiled code for the next start.
.El
.Sh FILES
.Bl -tag -width Ds
.It Pa cleancopy.config.json
options of a project, from the working directory upwards; also .yaml and .toml.
.It Pa ~/.config/cleancopy/cleancopy.config.json
options of a user; also .yaml, .toml and .js.
.It Pa .cleancopy/journal.jsonl
in an output directory: a line for every document.
.It Pa ~/.cache/cleancopy
the program's own code, compiled, for the next start; it may be deleted.
.El
.Sh EXIT STATUS
.Bl -tag -width Ds
.It 0
every input gave its article
.It 1
some gave none or failed, each named on standard error
.It 2
the call was wrong
.It 3
nothing could be read, or the output could not be written
.It 130
interrupted; finished work is kept
.El
.Sh TOPICS
${TOPICS.map(({ name, text }) => `.Ss ${sentence(name.replaceAll('-', ' ')).slice(0, -1)}\n${display(text)}`).join('\n')}
`
}

/** No macro, no escape: a line that begins with a point, and backslashes. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replace(/^([.'])/gm, '\\&$1')
    .replace(/[^\0-\x7f]/g, character => `\\[u${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`)
const prose = (text: string): string => escaped(wrapped(text, 76).join('\n'))
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`

function item({ flag, short, argument, summary, standard }: OptionRow): string {
  const flags = [short, flag].filter(name => name !== null).map(name => `Fl ${name.slice(1)}`).join(' , ')
  return `.It ${flags}${argument === null ? '' : ` Ar ${argument.slice(1, -1)}`}\n${prose(standard === null ? summary : `${summary} (default: ${standard})`)}`
}

/** Text as it is laid out. */
const display = (text: string): string => `.Bd -literal\n${escaped(text.trimEnd())}\n.Ed`
