/** No file of code over 300 lines: one that grows past them does two jobs. Data (JSON) may be as long as it is. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const MOST = 300
let long = 0
for (const room of ['src', 'bin', 'tests', 'bench', 'training', 'examples', '.ci']) {
  for (const entry of readdirSync(room, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || /(?:^|\/)(?:out|\.venv|__pycache__|node_modules)\//.test(path) || !/\.(?:ts|js|py)$/.test(path)) continue
    const lines = readFileSync(path, 'utf8').split('\n').length - 1
    if (lines > MOST) { long++; process.stderr.write(`${path}: ${lines} lines, at most ${MOST} are allowed\n`) }
  }
}
process.exitCode = long === 0 ? 0 : 1
