/** Prints `N passed, N failed` from vitest's JSON report. A test file that did not even load is one failed; so is no report. */
import { existsSync, readFileSync } from 'node:fs'

const [path] = process.argv.slice(2)
let passed = 0
let failed = 0
if (path && existsSync(path)) {
  for (const file of JSON.parse(readFileSync(path, 'utf8')).testResults) {
    const failures = file.assertionResults.filter(test => test.status === 'failed').length
    passed += file.assertionResults.filter(test => test.status === 'passed').length
    failed += failures === 0 && file.status === 'failed' ? 1 : failures
  }
}
if (passed + failed === 0) failed = 1
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
