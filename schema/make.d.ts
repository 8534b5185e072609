export function makeSchema(): string
