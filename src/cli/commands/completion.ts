/** `cleancopy completion SHELL`: the script for a shell, made from the tables of options and subcommands. */
import type { Command, CommandRow } from '../command.ts'
import { bash } from '../completion/bash.ts'
import { fish } from '../completion/fish.ts'
import { powershell } from '../completion/powershell.ts'
import { shapeOf } from '../completion/shape.ts'
import type { Shape } from '../completion/shape.ts'
import { zsh } from '../completion/zsh.ts'
import { printed } from '../print.ts'
import { choice, UsageError } from '../values.ts'

const SHELLS: Readonly<Record<string, (shape: Shape) => string>> = { bash, zsh, fish, powershell }
const shellOf = choice('shell', Object.keys(SHELLS), { pwsh: 'powershell', sh: 'bash' })

export const command = (rows: readonly CommandRow[]): Command => ({
  options: [],
  operands: Object.keys(SHELLS),
  about: `Prints the script. The same are in the package, in dist/completions. To have it:

  bash        in ~/.bashrc: source <(cleancopy completion bash)
              or, with the package bash-completion, as the file
              ~/.local/share/bash-completion/completions/cleancopy
  zsh         cleancopy completion zsh > "\${fpath[1]}/_cleancopy"
  fish        in ~/.config/fish/config.fish: cleancopy completion fish | source
  powershell  cleancopy completion powershell >> $PROFILE
`,
  answer: async (_, [name, ...more], io) => {
    if (name === undefined || more.length > 0)
      throw new UsageError(`completion: got ${name === undefined ? 'nothing' : `${more.length + 1} names`}, expected one of ${Object.keys(SHELLS).join(', ')}`)
    const shape = shapeOf(await Promise.all(rows.map(async row => ({ row, command: await row.load() }))))
    return printed(SHELLS[shellOf(name, 'completion') as string]!(shape), io)
  },
})
