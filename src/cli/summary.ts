/** What a run came to, in counts: for people a few lines, for scripts one line of JSON. Holds no more than it will say. */
import type { Result } from '../batch/job.ts'
import { hostOf } from '../model/host.ts'
import { plainJson, visibleLine } from '../render/sanitize.ts'

const SLOWEST = 10
/** Sites beyond these are counted together. */
const MAX_SITES = 10_000
const SHOWN = 5

type Status = 'article' | 'failure' | 'skipped' | 'duplicate'

export class Summary {
  readonly counts: Record<Status, number> = { article: 0, failure: 0, skipped: 0, duplicate: 0 }
  /** Failures that were not even read. */
  unread = 0
  readonly #began = performance.now()
  readonly #reasons = new Map<string, number>()
  readonly #passed = new Map<string, number>()
  readonly #sites = new Map<string, number>()
  readonly #languages = new Map<string, number>()
  #slowest: { readonly label: string; readonly milliseconds: number }[] = []
  #words = 0

  /** Something that holds no article by its kind. */
  pass(what: string): void { add(this.#passed, what, 1000) }

  take({ job, outcome, read, milliseconds, source }: Result, status: Status): void {
    this.counts[status]++
    if (outcome.ok) {
      this.#words += outcome.value.words
      add(this.#languages, outcome.value.language ?? 'unknown', MAX_SITES)
    } else {
      add(this.#reasons, outcome.failure.kind, MAX_SITES)
      if (!read && status === 'failure') this.unread++
    }
    add(this.#sites, hostOf(source.url) ?? (outcome.ok ? outcome.value.site : null) ?? 'unknown', MAX_SITES)
    const least = this.#slowest.at(-1)?.milliseconds ?? -1
    if (this.#slowest.length < SLOWEST || milliseconds > least) {
      this.#slowest = [...this.#slowest, { label: job.label, milliseconds }].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST)
    }
  }

  /** One that counted as an article has given its place to a better one. */
  replaced(): void {
    this.counts.article--
    this.counts.duplicate++
  }

  /** One that counted already is done once more. */
  uncount(status: Status): void { this.counts[status]-- }

  get documents(): number { return Object.values(this.counts).reduce((sum, count) => sum + count, 0) }

  /** `left` counts documents of earlier runs that were left alone. */
  json(left: { done: number; failed: number } | null): string {
    return plainJson(JSON.stringify({
      documents: this.documents, articles: this.counts.article, failures: this.counts.failure, duplicates: this.counts.duplicate, binary: this.counts.skipped,
      before: left, passedOver: sorted(this.#passed), reasons: sorted(this.#reasons), sites: sorted(this.#sites), languages: sorted(this.#languages),
      words: this.#words, slowest: this.#slowest, seconds: Math.round(performance.now() - this.#began) / 1000,
    }))
  }

  lines(left: { done: number; failed: number } | null): string[] {
    const { article, failure, duplicate, skipped } = this.counts
    const top = (map: ReadonlyMap<string, number>): string => {
      const entries = Object.entries(sorted(map))
      return [
        ...entries.slice(0, SHOWN).map(([name, count]) => `${name} ${count}`),
        ...(entries.length > SHOWN ? [`${entries.length - SHOWN} more`] : []),
      ].join(', ')
    }
    const lines = [
      `${many(article, 'article')}, ${many(failure, 'failure')}${duplicate > 0 ? `, ${many(duplicate, 'duplicate')}` : ''}, ${many(skipped, 'binary file')} skipped, ${this.#words} words in ${((performance.now() - this.#began) / 1000).toFixed(1)} s`,
    ]
    if (left && left.done + left.failed > 0) lines.push(`done before: ${left.done}, failed before: ${left.failed}`)
    for (const [name, map] of [
      ['failures', this.#reasons],
      ['passed over', this.#passed],
      ['sites', this.#sites],
      ['languages', this.#languages],
    ] as const)
      if (map.size > 0) lines.push(`${name}: ${visibleLine(top(map))}`)
    const [first] = this.#slowest
    if (first && first.milliseconds > 0)
      lines.push(
        `slowest: ${this.#slowest
          .slice(0, 3)
          .map(({ label, milliseconds }) => `${visibleLine(label)} ${milliseconds} ms`)
          .join(', ')}`,
      )
    return lines
  }
}

export const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

function add(map: Map<string, number>, name: string, limit: number): void {
  const key = map.has(name) || map.size < limit ? name : 'others'
  map.set(key, (map.get(key) ?? 0) + 1)
}

/** Most first, then by name: the same from run to run. */
const sorted = (map: ReadonlyMap<string, number>): Record<string, number> => Object.fromEntries([...map].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)))
