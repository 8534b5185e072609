/** Real processes are slow to start on a busy machine: time for a test is ample, and a hang still ends. */
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000 } })
