/**
 * Every subcommand, once: `cleancopy NAME …`. A call whose first argument is no name of the table is
 * the plain call, which gives articles; a file that has such a name is read as `./NAME`. Each is
 * loaded only when called.
 */
import type { CommandRow } from './command.ts'
export type { Command, CommandRow } from './command.ts'

const commands = () => import('./commands/index.ts')

export const COMMANDS: readonly CommandRow[] = [
  { name: 'explain', usage: '[options] [input]', summary: 'every block, kept or dropped, and why', load: async () => (await commands()).explain },
  { name: 'diff', usage: '[options] A B', summary: 'what changed between two captures', load: async () => (await commands()).diff },
  { name: 'rules', usage: 'test [FILE...] | import FILE-OR-FOLDER', summary: "sites' rules: their examples, and others' rules", load: async () => (await commands()).rules },
  { name: 'config', usage: '[options]', summary: 'the options that hold here, and where each comes from', load: async () => (await commands()).config },
  { name: 'mcp', usage: '', summary: 'serve extract, explain and metadata to agents (MCP)', load: async () => (await commands()).mcp },
  { name: 'completion', usage: '<shell>', summary: 'completions for bash, zsh, fish or powershell', load: async () => (await commands()).completion(COMMANDS) },
  { name: 'help', usage: '[topic]', summary: 'formats, archives, rules, fields, config, exit-codes', load: async () => (await commands()).help(COMMANDS) },
]

export const commandNamed = (name: string | undefined): CommandRow | undefined => COMMANDS.find(row => row.name === name)
