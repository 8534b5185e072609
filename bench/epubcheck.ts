/** The checker of books, where it is installed: Debian has it as a Java archive that may or may not start by itself. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = ['/usr/share/java/epubcheck.jar', '/usr/bin/epubcheck']

/** Gives the errors and warnings of a file; null where there is no checker. */
export function epubcheck(): ((file: string) => string[]) | null {
  const jar = PLACES.find(place => existsSync(place))
  if (jar === undefined || !spawnSync('java', ['-jar', jar, '--version'], { encoding: 'utf8' }).stdout?.includes('EPUBCheck')) return null
  return file => {
    const { stdout, stderr } = spawnSync('java', ['-Xmx512m', '-jar', jar, file], { encoding: 'utf8', maxBuffer: 1 << 28 })
    const lines = `${stdout}\n${stderr}`.split('\n').filter(line => /^(?:ERROR|WARNING|FATAL)/.test(line))
    return lines.length === 0 && !/No errors or warnings/.test(stdout) ? [`epubcheck says nothing of it: ${stderr.slice(0, 300)}`] : lines
  }
}
