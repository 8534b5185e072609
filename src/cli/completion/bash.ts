/** For bash from 3.2 on, with or without the package bash-completion. Where nothing is offered, readline offers files. */
import { flagsOf } from './shape.ts'
import type { Option, Shape } from './shape.ts'

export const bash = ({ options, commands }: Shape): string => `# bash completion for cleancopy: source <(cleancopy completion bash)
_cleancopy() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="" command="" options=""
  (( COMP_CWORD > 0 )) && prev="\${COMP_WORDS[COMP_CWORD-1]}"
  # --to=json comes as three words.
  if [[ $cur == = ]]; then cur=""; elif [[ $prev == = ]] && (( COMP_CWORD > 1 )); then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  COMPREPLY=()
  if (( COMP_CWORD > 1 )); then
    case "\${COMP_WORDS[1]}" in ${commands.map(({ name }) => name).join('|')}) command="\${COMP_WORDS[1]}" ;; esac
  fi
  case "$command $prev" in
${[...cases('', options), ...commands.flatMap(({ name, options }) => cases(name, options))].join('\n')}
  esac
  case "$command" in
${commands.map(({ name, options, operands, files }) => `    ${name})
      options="${words(options)}"
${operands === null ? '' : `      if ${files ? '(( COMP_CWORD == 2 )) && ' : ''}[[ $cur != -* ]]; then _cleancopy_words "${operands.join(' ')}"; return; fi\n`}      ;;`).join('\n')}
    *)
      options="${words(options)}"
      if (( COMP_CWORD == 1 )) && [[ $cur != -* ]]; then
        COMPREPLY=( $(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$cur") )
        # Files beside them; where there is no subcommand, readline finds the files.
        if (( \${#COMPREPLY[@]} > 0 )); then
          compopt -o filenames 2> /dev/null
          local file
          while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$cur")
        fi
        return
      fi
      ;;
  esac
  if [[ $cur == -* ]]; then COMPREPLY=( $(compgen -W "$options" -- "$cur") ); fi
}

_cleancopy_words() {
  compopt +o default 2> /dev/null
  COMPREPLY=( $(compgen -W "$1" -- "$cur") )
}

_cleancopy_list() {
  local before="" word
  compopt +o default -o nospace 2> /dev/null
  [[ $cur == *,* ]] && before="\${cur%,*},"
  for word in $1; do
    if [[ ",$before" != *",$word,"* && $word == "\${cur##*,}"* ]]; then COMPREPLY+=("$before$word"); fi
  done
}

complete -o default -F _cleancopy cleancopy
`

const words = (options: readonly Option[]): string => options.flatMap(flagsOf).join(' ')

function cases(command: string, options: readonly Option[]): string[] {
  return options.filter(({ values }) => values.kind !== 'none').map(option => {
    const pattern = flagsOf(option).map(flag => `"${command} ${flag}"`).join('|')
    const { values } = option
    const act = values.kind === 'words' ? `_cleancopy_${values.list ? 'list' : 'words'} "${values.words.join(' ')}"; ` : values.kind === 'free' ? 'compopt +o default 2> /dev/null; ' : ''
    return `    ${pattern}) ${act}return ;;`
  })
}
