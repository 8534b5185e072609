/** For fish: a file in ~/.config/fish/completions, or sourced. */
import type { Option, Shape } from './shape.ts'

export const fish = ({ options, commands }: Shape): string => `# fish completion for cleancopy: cleancopy completion fish | source
function __cleancopy_in
    set -l words (commandline -opc)
    test (count $words) -gt 1; and contains -- $words[2] $argv
end

function __cleancopy_list
    set -l word (commandline -ct | string replace -r -- '^--[^=]*=' '')
    set -l before (string replace -r -- '[^,]*$' '' $word)
    for name in $argv
        string match -q -- "*,$name,*" ",$before"; or echo $before$name
    end
end

${commands.map(({ name, summary }) => `complete -c cleancopy -n 'test (count (commandline -opc)) -eq 1' -a ${name} -d ${quoted(summary)}`).join('\n')}
${options.map(option => line(`not __cleancopy_in ${commands.map(({ name }) => name).join(' ')}`, option)).join('\n')}
${commands.flatMap(({ name, options, operands, files }) => [
  ...(operands === null ? [] : [`complete -c cleancopy -n '__cleancopy_in ${name}${files ? '; and test (count (commandline -opc)) -eq 2' : ''}' -f${operands.length > 0 ? ` -a '${operands.join(' ')}'` : ''}`]),
  ...options.map(option => line(`__cleancopy_in ${name}`, option)),
]).join('\n')}
`

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`

function line(when: string, { flag, short, summary, values }: Option): string {
  const value =
    values.kind === 'none'
      ? ''
      : values.kind === 'path'
        ? ' -r -F'
        : values.kind === 'free'
          ? ' -x'
          : ` -x -a '${values.list ? `(__cleancopy_list ${values.words.join(' ')})` : values.words.join(' ')}'`
  return `complete -c cleancopy -n '${when}'${short === null ? '' : ` -s ${short.slice(1)}`} -l ${flag.slice(2)}${value} -d ${quoted(summary)}`
}
