/** Where a user keeps what cleancopy reads of its own accord: `$XDG_CONFIG_HOME/cleancopy`, `~/.config/cleancopy`, on Windows `%APPDATA%\cleancopy`. */
import { isAbsolute, join } from 'node:path'
import type { Io } from './io.ts'

/** Null where no home is known. As the XDG specification has it, a relative path counts for nothing. */
export function configFolder(env: Io['env'], platform: NodeJS.Platform = process.platform): string | null {
  const given = env['XDG_CONFIG_HOME']
  if (given !== undefined && isAbsolute(given)) return join(given, 'cleancopy')
  const { APPDATA, HOME } = env
  if (platform === 'win32') return APPDATA === undefined || APPDATA === '' ? null : join(APPDATA, 'cleancopy')
  return HOME === undefined || HOME === '' ? null : join(HOME, '.config', 'cleancopy')
}
