/** Names of tags and attributes as they stand in a page → one value for each, without making a string where the name is a known one. */

const SIZE = 4096

/** Case of ASCII letters does not count. A page's own names are kept apart, so that pages leave nothing behind. */
export class Names<T> {
  private readonly buckets: (readonly { readonly name: string; readonly value: T }[] | undefined)[] = Array.from({ length: SIZE }, () => undefined)

  constructor(known: Iterable<readonly [string, T]>) {
    for (const [name, value] of known) {
      let number = 0
      for (let i = 0; i < name.length; i++) number = adding(number, name.charCodeAt(i))
      const at = placeOf(number)
      this.buckets[at] = [...(this.buckets[at] ?? []), { name, value }]
    }
  }

  /** Undefined where the name is none of the known ones. `number` is what its characters add up to by `adding`: whoever looks for a name's end passes them. */
  find(number: number, text: string, start: number, end: number): T | undefined {
    const bucket = this.buckets[placeOf(number)]
    if (!bucket) return undefined
    for (let i = 0; i < bucket.length; i++) {
      const { name, value } = bucket[i]!
      if (name.length === end - start && same(name, text, start)) return value
    }
    return undefined
  }
}

/** From 0 on. */
export const adding = (number: number, code: number): number => (number * 31 + (code | 32)) & 0xffffff
const placeOf = (number: number): number => (number ^ (number >> 12)) & (SIZE - 1)

function same(name: string, text: string, start: number): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = text.charCodeAt(start + i)
    if ((code >= 65 && code <= 90 ? code | 32 : code) !== name.charCodeAt(i)) return false
  }
  return true
}

/** In lower case by the standard's rule, which knows ASCII letters alone. */
export function plainName(text: string, start: number, end: number): string {
  const name = text.slice(start, end)
  return /[A-Z\0]/.test(name) ? name.replace(/[A-Z]+/g, letters => letters.toLowerCase()).replaceAll('\0', '\ufffd') : name
}

/** Attributes that pages are full of. */
export const ATTRIBUTE_NAMES = `class id href src alt title style type name content property rel target role lang value width height action method for data-src data-srcset srcset sizes loading itemprop itemscope itemtype itemid
  datetime charset http-equiv media hidden tabindex async defer crossorigin integrity as placeholder colspan rowspan border cellpadding cellspacing align valign bgcolor color face size onclick onload
  aria-label aria-hidden aria-expanded aria-controls aria-labelledby aria-haspopup data-id data-type data-url data-href data-title data-toggle data-target data-index data-testid data-component
  xmlns viewbox d fill stroke stroke-width points transform version x y rel hreflang dir start cite download allowfullscreen frameborder scrolling checked disabled selected autocomplete xml:lang prefix fetchpriority decoding rev nowrap`
  .split(/\s+/)
