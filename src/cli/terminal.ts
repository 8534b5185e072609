/** What the terminal at the other end of stdout can show, by the conventions of the environment. */
import type { Io } from './io.ts'

export type ColorChoice = 'auto' | 'always' | 'never'

/** FORCE_COLOR weighs more than NO_COLOR, as in Node itself; both only where the caller chose `auto`. */
export function wantsColor(choice: ColorChoice, toTerminal: boolean, env: Io['env']): boolean {
  if (choice !== 'auto') return choice === 'always'
  const force = env['FORCE_COLOR']
  if (force !== undefined) return force !== '0' && force !== 'false'
  if (env['NO_COLOR']) return false
  return toTerminal && env['TERM'] !== 'dumb'
}

const WIDEST = 80
const NARROWEST = 20

/** Columns to wrap at: COLUMNS, else the terminal's own, at most 80, for longer lines read badly. */
export function widthFor({ stdout, env }: Io): number {
  const told = /^\d{1,5}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : stdout.columns
  return told === undefined || told === 0 ? WIDEST : Math.max(NARROWEST, Math.min(WIDEST, told))
}

/** Terminals known to open OSC 8 links, by the variable they set and what it holds. */
const LINKING: readonly (readonly [string, RegExp])[] = [
  ['TERM_PROGRAM', /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|Tabby|zed)$/],
  ['TERM', /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/],
  ['VTE_VERSION', /^(?:[5-9]\d{3}|\d{5,})$/],
  ['WT_SESSION', /./],
  ['KITTY_WINDOW_ID', /./],
  ['KONSOLE_VERSION', /./],
  ['DOMTERM', /./],
]

/** Only for a terminal itself, never through a pipe; not inside multiplexers that drop the sequence. */
export function opensLinks({ stdout, env }: Io): boolean {
  if (stdout.isTTY !== true || env['TERM'] === 'dumb' || env['CI'] !== undefined || env['TERM']?.startsWith('screen')) return false
  return LINKING.some(([name, value]) => value.test(env[name] ?? ''))
}
