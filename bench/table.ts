/** Figures → one table of Markdown, groups together, engines beneath one another. */
import type { Figures } from './score.ts'

const COLUMNS = ['n', 'F1', 'P', 'R', 'shingleF1', 'exact', 'empty', 'snipF1', 'snipAcc', 'title', 'author', 'date'] as const satisfies readonly (keyof Figures)[]

export function table(lines: readonly { readonly engine: string; readonly group: string; readonly figures: Figures }[]): string {
  const columns = COLUMNS.filter(name => lines.some(line => line.figures[name] !== undefined))
  const groups = [...new Set(lines.map(line => line.group))]
  const rows = groups.flatMap(group => lines.filter(line => line.group === group).map(({ engine, figures }) =>
    [group, engine, ...columns.map(name => { const value = figures[name]; return value === undefined ? '' : name === 'n' ? String(value) : value.toFixed(4) })]))
  const all = [['group', 'engine', ...columns], ...rows]
  const widths = all[0]!.map((_, i) => Math.max(...all.map(row => row[i]!.length)))
  const print = (row: readonly string[]): string => `| ${row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`
  return [print(all[0]!), `|${widths.map((w, i) => (i < 2 ? '-'.repeat(w + 2) : `${'-'.repeat(w + 1)}:`)).join('|')}|`, ...rows.map(print)].join('\n')
}
