/** Signs in a page's tags of what few pages have, so that a tree without them is not walked in search of it: see html.ts. */
import type { Attribute } from '../../model/document.ts'
import { IS, type Tag } from './tags.ts'

/** Levels of a flat list: of Google Docs in the list's name, of Quill in the item's. */
const LEVEL = /lst-|ql-indent/

export class Signs {
  /** Something may be meant otherwise than it is written: a shadow root, a table by its roles, a list by its levels, prose in `pre`. */
  ofMeaning = false
  /** A style says something of white space. */
  ofKeptLines = false

  read({ is, start }: Tag, attributes: readonly Attribute[]): void {
    if (start === 'pre') this.ofMeaning = true
    for (let i = 0; i < attributes.length; i++) {
      const { name, value } = attributes[i]!
      if (name === 'style') this.ofKeptLines ||= /white-space/i.test(value)
      else if (name === 'class') this.ofMeaning ||= (is & IS.list) !== 0 && LEVEL.test(value)
      else if (name === 'role') this.ofMeaning ||= value === 'table'
      else if (name === 'shadowrootmode' || name === 'data-list') this.ofMeaning = true
    }
  }
}
