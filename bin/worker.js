/**
 * What a worker thread loads: the script that holds the command line holds its worker too. By itself Node would go through
 * all of the script for the names that it exports, and compile it, before each thread's first document.
 */
import { fileURLToPath } from 'node:url'
import { runScript } from './script.js'

export const { work } = runScript(fileURLToPath(new URL('../dist/cli/main.cjs', import.meta.url)))
