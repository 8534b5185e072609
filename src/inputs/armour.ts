/** Text that is signed in itself (OpenPGP's cleartext signatures) without what the signature adds: its marks, what it says of itself, its letters. A text that only shows one is left alone. */

const OPENS = '-----BEGIN PGP SIGNED MESSAGE-----', SIGNS = '-----BEGIN PGP SIGNATURE-----', ENDS = '-----END PGP SIGNATURE-----'
/** A line that opens with a dash has another before it. */
const ESCAPED = /^- (?=-|From )/
/** Of a text, that is signed at least. */
const SHARE = 0.5
/** Letters in cipher, and what is said of them. */
const CIPHER = /^(?:[\w+/=]{0,100}|[A-Z][A-Za-z-]{1,30}: .*)$/
/** A line among them that somebody added, in characters; so many of them. */
const ADDED = 40, MOST_ADDED = 1
/** Signed texts within one another. */
const DEEPEST = 4

/** `depth`: signed texts that it stands in. */
export function withoutArmour(text: string, depth = 0): { readonly text: string; readonly armour: readonly string[] } {
  const none = { text, armour: [] }
  if (!text.includes(OPENS)) return none
  const lines = text.split(/\r\n|[\n\r]/)
  const at = (mark: string, from: number): number => {
    for (let i = from; i < lines.length; i++) if (lines[i]!.trimEnd() === mark) return i
    return -1
  }
  const left: string[] = [], armour: string[] = []
  let done = 0, signed = 0
  for (let opens = at(OPENS, 0); opens >= 0; opens = at(OPENS, done)) {
    // Behind its mark stands how it is signed, up to a blank line.
    const head = at('', opens)
    let foot = head, end = head
    while (foot >= 0 && lines[end]!.trimEnd() !== ENDS) {
      foot = at(SIGNS, end + 1)
      let added = 0
      const isCipher = (line: string): boolean => CIPHER.test(line) || (line.length <= ADDED && !line.startsWith('-----') && added++ < MOST_ADDED)
      if (foot >= 0) for (end = foot + 1; end + 1 < lines.length && isCipher(lines[end]!.trimEnd()); end++);
    }
    if (foot < 0) break
    const own = lines.slice(head + 1, foot).map(line => line.replace(ESCAPED, ''))
    signed += own.join('').length
    armour.push(lines.slice(opens, head).join('\n'), lines.slice(foot, end + 1).join('\n'))
    for (const line of [...lines.slice(done, opens), '', ...own, '']) left.push(line)
    done = end + 1
  }
  for (const line of lines.slice(done)) left.push(line)
  if (armour.length === 0 || (depth === 0 && signed < left.join('').length * SHARE)) return none
  const inner = depth < DEEPEST ? withoutArmour(left.join('\n'), depth + 1) : { text: left.join('\n'), armour: [] }
  return { text: inner.text, armour: [...armour, ...inner.armour] }
}
