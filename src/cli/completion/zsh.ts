/** For zsh: a file _cleancopy in a folder of fpath, or sourced. */
import { flagsOf } from './shape.ts'
import type { Option, Shape } from './shape.ts'

export const zsh = ({ options, commands }: Shape): string => `#compdef cleancopy
# zsh completion for cleancopy: put it as _cleancopy into a folder of fpath, or source <(cleancopy completion zsh)
_cleancopy() {
  if (( CURRENT > 2 )); then
    case $words[2] in
${commands
  .map(
    ({ name, options, operands, files }) => `      ${name})
        shift words
        (( CURRENT-- ))
        _arguments -s -S ${[...options.map(spec), ...[...(operands === null ? [] : [`${files ? '1' : '*'}:input:(${operands.join(' ')})`]), ...(operands === null || files ? ['*:input:_files'] : [])].map(quoted)].join(' \\\n          ')}
        return ;;`,
  )
  .join('\n')}
    esac
  fi
  _arguments -s -S ${[...options.map(spec), quoted('1: :_cleancopy_first'), quoted('*:input:_files')].join(' \\\n    ')}
}

_cleancopy_first() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  _describe -t commands subcommand commands
  _files
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _cleancopy "$@"; else compdef _cleancopy cleancopy; fi
`

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

function spec(option: Option): string {
  const flags = flagsOf(option)
  const meaning = `[${option.summary.replace(/[[\]\\:]/g, '\\$&')}]`
  const name = option.argument?.slice(1, -1) ?? ''
  const { values } = option
  const value = values.kind === 'none' ? ''
    : values.kind === 'path' ? `:${name}:_files`
      : values.kind === 'free' ? `:${name}: `
        : values.list ? `:${name}:{_values -s , ${name} ${values.words.join(' ')}}` : `:${name}:(${values.words.join(' ')})`
  const takes = values.kind !== 'none'
  const without = option.repeatable ? '*' : `(${flags.join(' ')})`
  if (flags.length === 1) return quoted(`${without}${flags[0]}${takes ? '=' : ''}${meaning}${value}`)
  return `${quoted(without)}{${flags.map(flag => `${flag}${takes ? (flag.startsWith('--') ? '=' : '+') : ''}`).join(',')}}${quoted(`${meaning}${value}`)}`
}
