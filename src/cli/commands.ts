/**
 * Every subcommand, once: `cleancopy NAME …`. A call whose first argument is no name of the table is
 * the plain call, which gives articles; a file that has such a name is read as `./NAME`. Each is
 * loaded only when called.
 */
import type { CommandRow } from './command.ts'
export type { Command, CommandRow } from './command.ts'

export const COMMANDS: readonly CommandRow[] = [
  { name: 'explain', usage: '[options] [input]', summary: 'every block of a page, kept or dropped, and why', load: async () => (await import('./commands/explain.ts')).explain },
  { name: 'diff', usage: '[options] A B', summary: 'what changed between two captures of one article', load: async () => (await import('./commands/diff.ts')).command },
  { name: 'rules', usage: 'test [FILE...] | import FILE-OR-FOLDER', summary: "sites' rules: their examples, and rules of other readers", load: async () => (await import('./commands/rules.ts')).command },
]

export const commandNamed = (name: string | undefined): CommandRow | undefined => COMMANDS.find(row => row.name === name)
