#!/usr/bin/env python3
"""
Ballots → weights of the marks in src/extract/metadata/precedence.ts and precedence-text.ts, by conditional logit: of the options
of a page the right one, or silence where the readers of news and web found nothing, is to weigh most.
Usage: metadata.py BALLOTS.jsonl… [--write | --write=FIELD,…] [--misses FIELD]. Needs numpy and scipy.

What is printed first is held out: weights of one half of the pages (by hash of the host) on the other half.
Marks that fewer than LEAST pages show, or that weigh less than LIGHT, are not in the table: they weigh nothing.
"""
import hashlib, json, re, sys
from collections import Counter, defaultdict
from pathlib import Path
import numpy as np
from scipy.optimize import minimize

LEAST, LIGHT = 8, 0.1
PENALTY = {'title': 3.0, 'headline': 1.0, 'authors': 3.0, 'bylines': 2.0, 'published': 1.0, 'modified': 0.5, 'subtitle': 2.0}
TABLES = {'title': 'TITLE', 'headline': 'HEADLINE', 'authors': 'AUTHORS', 'bylines': 'BYLINES', 'published': 'PUBLISHED', 'modified': 'MODIFIED', 'subtitle': 'SUBTITLE'}
# Given, not fitted: another engine's own word, raw text's, and what too few pages say. A doubtful headline of raw text is better than none.
GIVEN = {
    'headline': {'none': 0.0}, 'title': {'rule': 40.0, 'engine': 20.0, 'front-matter': 20.0, 'text.heading': 8.0, 'text.line': 6.0, 'cut': -12.0, 'labelled': -6.0, 'leads-home': -2.0, 'leads-home?': -2.0, 'site-heading': -2.0, 'beside-site': 1.0, 'prefixed': -1.0, 'numbered': -3.0, 'holds-site': -1.5, 'opens-site': -1.5, 'opens-site?': -1.5, 'behind-site': -4.0, 'ends-section': -2.0, 'part-heading': -3.0, 'is-day': -4.0, 'shown@head': 1.0, 'holds-bar': -1.5, 'unheard': -0.7}, 'authors': {'rule': 40.0, 'engine': 20.0, 'front-matter': 20.0, 'text.byline': 6.0, 'text.below': 4.0, 'desk.alone': 1.0, 'row.siblings': 2.0, 'is-site.line': -6.0, 'profile': 1.5, 'within.library': -2.0, 'one-word.forum': 0.8, 'unsigned-kind': -6.0, 'account': -12.0, 'aside': -2.0, 'card': -8.0}, 'bylines': {'rule': 40.0, 'engine': 20.0, 'unlisted': 2.5, 'dateline': 2.5, 'signature': 2.0, 'domain': -3.0, 'account': -12.0},
    'published': {'unsigned-kind': -8.0, 'rule': 40.0, 'engine': 20.0, 'front-matter': 20.0, 'modified.front-matter': -12.0, 'changed': -6.0, 'changed.seen': 0.0, 'teaser': -8.0, 'ld.event': -8.0, 'passing': -3.0, 'said.first': 3.0, 'item.own.thread': 2.0}, 'modified': {'unsigned-kind': -8.0, 'rule': 40.0, 'engine': 20.0, 'modified.front-matter': 20.0, 'said.last': 1.0, 'updated.twice': 3.0, 'hours-later': 4.0, 'changed': 0.0, 'changed.seen': 4.0, 'changed.below': 6.0, 'teaser': -8.0, 'ld.event': -8.0, 'passing': -3.0, 'marked.modified.attribute': 3.0, 'modified.meta': 4.0, 'modified.dublin-core': 4.0},
    'subtitle': {'rule': 40.0, 'engine': 20.0, 'front-matter': 20.0, 'text.line': 8.0, 'marked.stated': 4.0},
}
# Fields that are never silent.
SPOKEN = {'title'}
# Pages where silence of the truth means that there is nothing to say.
SURE = {'news', 'web'}
# Lines of raw text: what no line says is nothing to say.
RAW = {'headline', 'bylines'}
PRECEDENCE = [Path(__file__).parent.parent / f'src/extract/metadata/{name}.ts' for name in ('precedence', 'precedence-text')]

half = lambda page: int(hashlib.sha1(page['host'].encode()).hexdigest(), 16) % 2

def cases(pages, field):
    for page in pages:
        if field not in page: continue
        ballot = page[field]
        none = field not in SPOKEN and not ballot['truth'] and (page['corpus'] in SURE or field in RAW)
        if not ballot['truth'] and not none: continue
        yield page, ballot['options'], none

def fit(pages, field):
    seen = Counter(m for _, options, _ in cases(pages, field) for m in {m for o in options for m in o['marks']})
    names = ['none'] + sorted(m for m, n in seen.items() if n >= LEAST and m not in GIVEN[field])
    index = {m: i for i, m in enumerate(names)}
    rows, starts, right, cols = [], [], [], []
    r = 0
    for page, options, none in cases(pages, field):
        rights = [o['right'] for o in options] if not none else [False] * len(options)
        if not none and not any(rights): continue
        if not options: continue
        starts.append(r)
        for o, ok in zip(options, rights):
            for m in o['marks']:
                if m in index: rows.append(r); cols.append(index[m])
            right.append(ok); r += 1
        if field not in SPOKEN: rows.append(r); cols.append(0); right.append(none); r += 1
    if not starts: return {}
    from scipy.sparse import csr_matrix
    X = csr_matrix((np.ones(len(rows)), (rows, cols)), shape=(r, len(names)))
    right = np.array(right); starts = np.array(starts)
    group = np.zeros(r, int); group[starts[1:]] = 1; group = np.cumsum(group)
    def loss(w):
        s = X @ w
        top = np.maximum.reduceat(s, starts)[group]
        e = np.exp(s - top)
        all_ = np.add.reduceat(e, starts); good = np.add.reduceat(e * right, starts)
        value = np.sum(np.log(all_) - np.log(good)) + PENALTY[field] * np.sum(w ** 2) / 2
        grad = X.T @ (e / all_[group] - e * right / good[group]) + PENALTY[field] * w
        return value, grad
    w = minimize(loss, np.zeros(len(names)), jac=True, method='L-BFGS-B', options={'maxiter': 500}).x
    return {m: round(float(x), 2) for m, x in zip(names, w) if abs(x) >= LIGHT}

def choose(options, weights, field):
    best, most = None, GIVEN[field].get('none', weights.get('none', 0.0)) if field not in SPOKEN else -1e9
    for o in options:
        s = sum(GIVEN[field].get(m, weights.get(m, 0)) for m in o['marks'])
        if s > most: best, most = o, s
    return best

def measure(pages, field, weights_of):
    tally = defaultdict(list); ceiling = defaultdict(list); silent = defaultdict(list)
    for page, options, none in cases(pages, field):
        best = choose(options, weights_of(page), field)
        if none: silent[page['corpus']].append(best is None); continue
        tally[page['corpus']].append(bool(best and best['right'])); ceiling[page['corpus']].append(any(o['right'] for o in options))
    mean = lambda v: f'{sum(v) / len(v):.3f}' if v else '-'
    return '  '.join(f'{c} {mean(tally[c])} of {mean(ceiling[c])}' + (f' silent {mean(silent[c])}' if silent[c] else '') for c in tally)

def layout(rows):
    """A line a family of marks, the heaviest first."""
    families = defaultdict(list)
    for mark, weight in rows.items(): families[re.match(r'/|@|[^@/+~?]*', mark)[0].split('.')[0]].append((mark, weight))
    lines = sorted(families.values(), key=lambda f: (f[0][0] != 'none', -max(w for _, w in f)))
    return ''.join('  ' + ' '.join(f"'{m}': {w:g}," for m, w in sorted(f, key=lambda x: -x[1])) + '\n' for f in lines)

def main():
    args = [a for a in sys.argv[1:] if not a.startswith('--')]
    misses = sys.argv[sys.argv.index('--misses') + 1] if '--misses' in sys.argv else None
    if misses: args.remove(misses)
    pages = [json.loads(line) for path in args for line in open(path)]
    write = next((a for a in sys.argv[1:] if a.startswith('--write')), None)
    written = TABLES if write == '--write' else (write or '=').split('=')[1].split(',')
    texts = {path: path.read_text() for path in PRECEDENCE}
    for field, table in TABLES.items():
        if misses and field != misses or not any(field in page for page in pages): continue
        parts = [fit([p for p in pages if half(p) == h], field) for h in (0, 1)]
        whole = fit(pages, field)
        print(f'{field:10} held out  {measure(pages, field, lambda p: parts[1 - half(p)])}')
        print(f'{"":10} fitted    {measure(pages, field, lambda p: whole)}', flush=True)
        rows = {**whole, **GIVEN[field]}
        body = layout(rows)
        if field in written:
            for path, text in texts.items(): texts[path] = re.sub(rf'(export const {table}: Weights = {{\n).*?(^}})', lambda m: m[1] + body + m[2], text, flags=re.S | re.M)
        if misses:
            for page, options, none in cases(pages, field):
                best = choose(options, parts[1 - half(page)], field)
                if none and best or not none and not (best and best['right']):
                    score = lambda o: sum(GIVEN[field].get(m, parts[1 - half(page)].get(m, 0)) for m in o['marks'])
                    print(json.dumps({'corpus': page['corpus'], 'id': page['id'], 'truth': page[field]['truth'], 'found': any(o['right'] for o in options),
                        'chosen': best and best['value'], 'options': [(round(score(o), 1), '+' if o['right'] else '', o['value'], o['marks']) for o in sorted(options, key=lambda o: -score(o))[:8]]}, ensure_ascii=False))
    if write:
        for path, text in texts.items(): path.write_text(text)

main()
