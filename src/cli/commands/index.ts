/**
 * All subcommands behind one door, loaded when the first argument names one. One door and not one
 * each: what they share with the plain call would be cut into a file for every mix of them, and a
 * start would read them all. What only one of them needs, and is large, is loaded inside it.
 */
export { command as completion } from './completion.ts'
export { command as config } from './config.ts'
export { command as help } from './help.ts'
export { command as mcp } from './mcp.ts'
export { command as diff } from './diff.ts'
export { explain } from './explain.ts'
export { command as rules } from './rules.ts'
