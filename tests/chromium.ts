/** A real browser, where one is installed: Debian's Chromium, driven headless. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = PLACES.find(place => existsSync(place))

export const WITHOUT = 'Chromium is not installed (Debian: apt-get install chromium): what only a browser can show is not checked'
export const hasChromium = executablePath !== undefined

export const openBrowser = (): Promise<Browser> => chromium.launch({
  executablePath: executablePath!,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
