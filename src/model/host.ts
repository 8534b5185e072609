/** The host that an address names: lower case, without `www.`; null where there is none. */
export const hostOf = (url: string | null): string | null => (url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null)
