/**
 * The script of the explain page: what is pointed at or walked to in one pane is shown in the others.
 * `reader` is written into the page as its own source text, so it may use nothing from outside of itself.
 * The frame with the original can run no script: it is read and marked from here, by a veil that lies over it.
 */
export interface Shown {
  readonly host: string | null
  readonly text: boolean
  /** Blocks that are not shown. */
  readonly cut: number
  readonly blocks: readonly { readonly kept: boolean; readonly score: number | null; readonly hidden: boolean; readonly reasons: readonly { readonly text: string; readonly weight: number }[]; readonly element: number }[]
  readonly elements: readonly { readonly tag: string; readonly parent: number; readonly selector: string; readonly path: string; readonly also: readonly number[] }[]
}

export function reader(): void {
  const { blocks, elements, host, text: isText, cut } = JSON.parse(document.getElementById('data')!.textContent!) as Shown
  const get = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E
  const frame = document.querySelector('iframe')!
  const page = get('page'), article = get('article'), veil = get('veil'), strip = get('strip'), search = get<HTMLInputElement>('search')
  const wrong = get<HTMLButtonElement>('wrong'), rule = get('rule')
  const marked = new Set<number>()
  /** By block: its place in the frame, its text, and what stands for it in the article. */
  let spots: HTMLElement[] = []
  let texts: string[] = []
  const leaves = new Map<number, HTMLElement>()
  const blockOf = new Map<Element, number>()
  let current = -1
  let held = false
  let found: Set<number> | null = null
  let show = 'all'
  /** The pane that the reader moves in; the other one follows. */
  let driver: HTMLElement = page
  /** Until when the pointer is not listened to, since the page moves beneath it. */
  let deaf = 0

  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, content = ''): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag)
    if (className !== '') element.className = className
    element.textContent = content
    return element
  }

  /* The article's leaves and the kept blocks come in one order, and say the same. */
  function link(): void {
    const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')
    const places = [...article.querySelectorAll<HTMLElement>('#body :is(p,h1,h2,h3,h4,h5,h6,li,td,th,pre,dt,dd,figcaption,summary,caption)')]
    const words = places.map(place => bare(place.textContent!))
    let next = 0
    blocks.forEach((block, i) => {
      const text = bare(texts[i]!)
      if (!block.kept || text === '') return
      const start = text.slice(0, 80)
      for (let at = next; at < words.length && at < next + 80; at++) {
        if (words[at] !== text && !(start.length >= 12 && words[at]!.startsWith(start))) continue
        leaves.set(i, places[at]!)
        if (!blockOf.has(places[at]!)) blockOf.set(places[at]!, i)
        places[at]!.classList.add('leaf')
        next = at
        return
      }
    })
  }

  const walkable = (i: number): boolean => (show === 'all' || blocks[i]!.kept === (show === 'kept')) && (found === null || found.has(i))
  const verdict = (i: number): string => (blocks[i]!.kept ? 'Kept' : 'Dropped')

  function evidence(i: number, aloud: boolean): void {
    const { score, reasons, element, hidden } = blocks[i]!
    const box = get('evidence')
    box.setAttribute('aria-live', aloud ? 'polite' : 'off')
    const head = make('p', `verdict ${blocks[i]!.kept ? 'k' : 'd'}`, verdict(i))
    if (marked.has(i)) head.append(make('span', 'but', blocks[i]!.kept ? 'you: should be dropped' : 'you: should be kept'))
    const scale = make('div', 'scale')
    scale.style.setProperty('--at', String(score ?? (blocks[i]!.kept ? 1 : 0)))
    scale.append(make('b', '', score === null ? 'not judged' : score.toFixed(2)))
    scale.setAttribute('role', 'img')
    scale.setAttribute('aria-label', score === null ? 'not judged' : `score ${score.toFixed(2)} of 1`)
    const list = make('ul', 'reasons')
    const most = Math.max(0.001, ...reasons.map(({ weight }) => Math.abs(weight)))
    for (const { text, weight } of reasons) {
      const item = make('li', weight < 0 ? 'd' : 'k', text)
      item.style.setProperty('--w', String(Math.abs(weight) / most))
      item.prepend(make('span', 'sr', weight < 0 ? 'against: ' : 'for: '))
      list.append(item)
    }
    const quote = make('blockquote', '', texts[i]!.length > 320 ? `${texts[i]!.slice(0, 320)}…` : texts[i]!)
    quote.dir = 'auto'
    box.replaceChildren(make('p', 'number', `Block ${i + 1} of ${blocks.length + cut}${hidden ? ', hidden on the page' : ''}`), head, scale, quote, list)
    if (!isText) box.append(make('code', 'selector', elements[element]!.selector))
    document.querySelector<HTMLElement>('.act')!.hidden = false
    wrong.setAttribute('aria-pressed', String(marked.has(i)))
    wrong.textContent = marked.has(i) ? 'Marked as wrong' : 'Mark as wrong'
  }

  /* Into the middle third, unless it is in view already and may stay. */
  function reveal(pane: HTMLElement, top: number, height: number, always: boolean): void {
    const margin = pane.clientHeight / 8
    if (!always && top > pane.scrollTop + margin && top + height < pane.scrollTop + pane.clientHeight - margin) return
    pane.scrollTop = top - pane.clientHeight / 3
  }
  const leafTop = (leaf: HTMLElement): number => leaf.getBoundingClientRect().top - article.getBoundingClientRect().top + article.scrollTop

  function choose(i: number, from: 'page' | 'article' | 'keys'): void {
    const spot = spots[i]
    if (!spot) return
    if (i !== current) {
      spots[current]?.classList.remove('on')
      for (const mark of article.querySelectorAll('.on,.gap')) mark.classList.remove('on', 'gap')
      current = i
      spot.classList.add('on')
    }
    let near = i
    while (near >= 0 && !leaves.has(near)) near--
    const leaf = leaves.get(near)
    leaf?.classList.add(near === i ? 'on' : 'gap')
    if (from !== 'page') reveal(page, spot.offsetTop, spot.offsetHeight, false)
    if (from !== 'article' && leaf) reveal(article, leafTop(leaf), leaf.offsetHeight, false)
    evidence(i, from === 'keys')
  }

  function step(by: number): void {
    for (let i = current + by; i >= 0 && i < blocks.length; i += by) if (walkable(i)) { deaf = Date.now() + 400; choose(i, 'keys'); return }
  }

  function filter(): void {
    const wanted = search.value.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
    found = wanted === '' ? null : new Set(blocks.keys())
    if (found) texts.forEach((text, i) => { if (!text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').includes(wanted)) found!.delete(i) })
    spots.forEach((spot, i) => { spot.classList.toggle('m', found?.has(i) === true); spot.classList.toggle('f', !walkable(i)) })
    get('matches').textContent = found === null ? '' : String([...found].filter(walkable).length)
  }

  /* What is wanted is what was kept and isn't marked, and what was dropped and is. */
  function ruleFor(wrongs: ReadonlySet<number>): string {
    const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`
    const part = (key: string, values: readonly string[]): string =>
      values.length === 0 ? '' : `${key}:\n${[...new Set(values)].map(value => `  - ${quoted(value)}\n`).join('')}`
    const line = (i: number): string => texts[i]!.replace(/[\s*]+/g, ' ').trim()
    const phrases: string[] = []
    const head = host === null ? 'hosts: [example.org] # the host of the site\n' : `hosts: [${host}]\n`
    if (isText) {
      const lost = [...wrongs].filter(i => !blocks[i]!.kept)
      return head + part('phrases', [...wrongs].filter(i => blocks[i]!.kept).map(line)) + lost.map(i => `# line ${i + 1} can't be kept by a rule: raw text has no elements to select\n`).join('')
    }
    const wants = blocks.map(({ kept }, i) => kept !== wrongs.has(i))
    const wanted = elements.map(() => 0), others = elements.map(() => 0), all = elements.map(() => 0)
    blocks.forEach(({ element }, i) => {
      for (let at = element; at >= 0; at = elements[at]!.parent) { all[at]!++; if (wants[i]) wanted[at]!++; else if (!wrongs.has(i)) others[at]!++ }
    })
    // A name that others bear too serves as long as none of them holds anything that is wanted.
    const nameOf = (at: number): string =>
      elements[at]!.also.every(other => other !== -2 && wanted[other] === 0) ? elements[at]!.selector : elements[at]!.path
    const gone: number[] = []
    let select: string[] = []
    if ([...wrongs].every(i => blocks[i]!.kept)) {
      for (const i of wrongs) {
        let at = blocks[i]!.element
        if (wanted[at]! > 0) { phrases.push(line(i)); continue }
        // The largest element around it all of whose blocks are marked.
        for (let up = elements[at]!.parent; up >= 0 && wanted[up] === 0 && others[up] === 0; up = elements[up]!.parent) at = up
        gone.push(at)
      }
    } else {
      const total = wants.filter(Boolean).length
      let top = 0
      elements.forEach((_, at) => { if (wanted[at] === total) top = at })
      const { also, selector, path } = elements[top]!
      select = [also.length === 0 ? selector : path]
      const inside = elements.map((_, at) => at === top)
      elements.forEach(({ parent }, at) => {
        if (parent >= 0 && inside[parent] && at !== top) inside[at] = true
        if (inside[at] && at !== top && wanted[at] === 0 && all[at]! > 0 && wanted[parent]! > 0) gone.push(at)
      })
      blocks.forEach(({ element }, i) => { if (!wants[i] && inside[element] && wanted[element]! > 0) phrases.push(line(i)) })
    }
    // From the end, so that places that are counted stay where they are.
    return (
      head
      + part('select', select)
      + part('remove', [...new Set(gone)].sort((a, b) => b - a).map(nameOf))
      + part('phrases', phrases)
      + (cut > 0 ? `# made from the first ${blocks.length} of ${blocks.length + cut} blocks\n` : '')
    )
  }

  function showRule(): string {
    const text = marked.size > 0 ? ruleFor(marked) : current >= 0 ? ruleFor(new Set([current])) : ''
    rule.hidden = text === ''
    rule.querySelector('pre')!.textContent = text
    return text
  }

  function mark(): void {
    if (current < 0) return
    if (!marked.delete(current)) marked.add(current)
    spots[current]!.classList.toggle('w', marked.has(current))
    evidence(current, true)
    if (marked.size > 0) showRule()
    else rule.hidden = true
    get('copied').textContent = ''
  }

  async function copy(): Promise<void> {
    const text = showRule()
    if (text === '') return
    const pre = rule.querySelector('pre')!
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      // Without the right to the clipboard the old way is left, and then the reader's own hand.
      getSelection()!.selectAllChildren(pre)
      if (!document.execCommand('copy')) { get('copied').textContent = 'Selected: copy it with your keyboard.'; return }
    }
    get('copied').textContent = 'Copied.'
  }

  function follow(pane: HTMLElement): void {
    if (pane !== driver || Date.now() < deaf) return
    const line = pane.scrollTop + pane.clientHeight / 3
    const top = (i: number): number => (pane === page ? spots[i]!.offsetTop : leaves.has(i) ? leafTop(leaves.get(i)!) : Infinity)
    let at = -1
    for (const i of leaves.keys()) { if (top(i) > line) break; at = i }
    if (at < 0) { (pane === page ? article : page).scrollTop = 0; return }
    if (pane === page) article.scrollTop = leafTop(leaves.get(at)!) - article.clientHeight / 3
    else page.scrollTop = spots[at]!.offsetTop - page.clientHeight / 3
  }

  function measure(): void {
    const inner = frame.contentDocument!
    frame.style.height = '0'
    const height = inner.documentElement.scrollHeight
    frame.style.height = `${height}px`
    const stops = spots.map(
      (spot, i) =>
        `var(${blocks[i]!.kept ? '--keep' : '--drop'}) ${((spot.offsetTop / height) * 100).toFixed(2)}% ${(((spot.offsetTop + spot.offsetHeight) / height) * 100).toFixed(2)}%`,
    )
    strip.style.background = stops.length > 0 && stops.length <= 1500 ? `linear-gradient(to bottom,${stops.join(',')},transparent 0)` : ''
  }

  function begin(): void {
    const inner = frame.contentDocument!
    spots = blocks.map((_, i) => inner.getElementById(`b${i + 1}`)!)
    texts = spots.map(spot => spot.textContent!.replace(/\s+/g, ' ').trim())
    link()
    measure()
    let width = page.clientWidth
    new ResizeObserver(() => { if (page.clientWidth !== width && page.clientWidth > 0) { width = page.clientWidth; measure() } }).observe(page)
    const under = (event: MouseEvent): number => {
      const spot = inner.elementFromPoint(event.offsetX, event.offsetY)?.closest('.b')
      return spot ? Number(spot.id.slice(1)) - 1 : -1
    }
    const leafUnder = (event: Event): number => { const leaf = (event.target as Element).closest('.leaf'); return leaf ? blockOf.get(leaf) ?? -1 : -1 }
    const listen = (target: HTMLElement, find: (event: PointerEvent | MouseEvent) => number, from: 'page' | 'article'): void => {
      target.addEventListener('pointermove', event => { const i = Date.now() < deaf || held ? -1 : find(event); if (i >= 0 && i !== current) choose(i, from) })
      target.addEventListener('click', event => { const i = find(event); held = i >= 0 && !(held && i === current); document.body.classList.toggle('held', held); if (i >= 0) choose(i, from) })
    }
    listen(veil, under, 'page')
    listen(article, leafUnder, 'article')
    filter()
    document.documentElement.dataset['ready'] = ''
  }

  for (const pane of [page, article]) {
    for (const name of ['pointerenter', 'wheel', 'touchstart', 'focusin'] as const) pane.addEventListener(name, () => { driver = pane }, { passive: true })
    pane.addEventListener('scroll', () => requestAnimationFrame(() => follow(pane)), { passive: true })
  }
  strip.addEventListener('click', event => { driver = page; page.scrollTop = event.offsetY / strip.clientHeight * page.scrollHeight - page.clientHeight / 3 })
  search.addEventListener('input', filter)
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name=show]')) input.addEventListener('change', () => { show = input.value; filter() })
  for (const button of document.querySelectorAll<HTMLButtonElement>('.views button')) button.addEventListener('click', () => {
    document.body.dataset['view'] = button.dataset['view']!
    for (const other of document.querySelectorAll('.views button')) other.setAttribute('aria-pressed', String(other === button))
    if (current >= 0) choose(current, 'keys')
  })
  wrong.addEventListener('click', mark)
  get('copy').addEventListener('click', () => { void copy() })

  const keys: Readonly<Record<string, () => void>> = {
    j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1), x: mark, c: () => { void copy() },
    Enter: () => { held = current >= 0 && !held; document.body.classList.toggle('held', held) }, Escape: () => { held = false; document.body.classList.remove('held') }, '/': () => search.focus(),
  }
  document.addEventListener('keydown', event => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (target === search) {
      if (key === 'Enter') { current = current >= 0 && found?.has(current) ? current : -1; step(1); event.preventDefault() }
      if (key === 'Escape') { search.value = ''; filter(); page.focus() }
      return
    }
    const control = (target as Element).closest('button,summary,input,pre')
    if (control && (key === 'Enter' || key.startsWith('Arrow'))) return
    const act = Object.hasOwn(keys, key) ? keys[key] : undefined
    if (!act) return
    event.preventDefault()
    act()
  })

  if (frame.contentDocument?.getElementById('b1') && frame.contentDocument.readyState === 'complete') begin()
  else frame.addEventListener('load', begin)
}
