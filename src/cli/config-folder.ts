/** Where a user keeps what cleancopy reads of its own accord: `$XDG_CONFIG_HOME/cleancopy`, `~/.config/cleancopy`, on Windows `%APPDATA%\cleancopy`. */
import * as nodePath from 'node:path'
import type { Io } from './io.ts'

/** Null where the environment tells of none. As the XDG specification has it, a relative path counts for nothing. */
export function configFolder(env: Io['env'], platform: NodeJS.Platform = process.platform): string | null {
  const { join, isAbsolute } = platform === 'win32' ? nodePath.win32 : nodePath.posix
  const xdg = env['XDG_CONFIG_HOME']
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'cleancopy')
  if (platform === 'win32') return env['APPDATA'] ? join(env['APPDATA'], 'cleancopy') : null
  return env['HOME'] ? join(env['HOME'], '.config', 'cleancopy') : null
}
