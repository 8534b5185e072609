/** January to December, as Unicode's tables of this runtime have them. */
export function monthsOf(tag: string): string[][]
