#!/usr/bin/env python3
"""The small network beside the trees -> a file, and what both together are worth by the same five folds of sites.

  context.py IN TREES.npz OUT.json [--text] [--folds DIR] [--no-cv] [--draw N]

IN.f32 and IN.jsonl come from export.ts, TREES.npz from train.py (--out-of-folds): the trees' log odds of each block, and the chances of
each page's kind, from folds without its site. The network reads a block's features and those of its neighbours (see net), and is
asked of pages of which the trees are unsure. OUT.json is what src/extract/context/index.ts reads. Same input, same file,
byte for byte, on processors that reckon alike.
"""
import os
os.environ['XLA_FLAGS'] = os.environ.get('XLA_FLAGS', '') + ' --xla_cpu_multi_thread_eigen=false'
import argparse, base64, json, sys
import jax, jax.numpy as jnp
import numpy as np
import train as t

WIDTH = 48
# How far away the neighbours are that each layer after the first hears.
DISTANCES = [1, 2]
EPOCHS, RATE, WARM, DECAY = 8, 2e-3, 100, 1e-3
# Shares of the inputs, and of what each layer gives, that are left out at random.
DROP_INPUTS, DROP = 0.15, 0.25
# Rows at once, and rows of nothing between two pages, so that none hears the other.
BATCH, GAP = 8192, 4
KNOTS, SAMPLE, FARTHEST = 17, 200_000, 4.0
# A weight in the file is a whole number up to this; its column's scale makes the greatest of the column such a share of it that all are told best.
MOST, SHARES_OF_MOST = 7, (1, 0.85, 0.7, 0.55)
# What it weighs beside the trees; the confidence of the trees alone below which it is asked; and the chance of a block, by the
# trees, below which or as much above which they are sure of it.
SHARE, BELOW, DOUBT = {'html': 0.35, 'text': 0.25}, 0.9, 0.05
# Two that differ in nothing but chance are right more often together; lines of raw text, most of which are doubtful, pay for one.
MEMBERS = {'html': 2, 'text': 1}
# Shorter pages are an article alone, and texts of fewer lines saved articles: it has heard of few such, and gains nothing there.
FEWEST = {'html': 20, 'text': 40}

def bf16(v):
    bits = np.asarray(v, dtype=np.float32).view(np.uint32)
    return ((bits + 0x8000) & 0xffff0000).view(np.float32)

def knots_of(values):
    """Where a feature is looked at, and what the network sees there: its rank, its mean nought and its spread one."""
    k = np.unique(bf16(np.quantile(values, np.linspace(0.005, 0.995, KNOTS))))
    if len(k) < 4:
        u = np.unique(bf16(values)); k = np.unique(np.concatenate([k, u[np.linspace(0, len(u) - 1, min(len(u), 8)).astype(int)]]))
    if len(k) < 2: k = bf16(np.array([k[0], k[0] + 1]))
    places = np.linspace(-1, 1, len(k)); rank = np.interp(values, k, places)
    return k, bf16(np.clip((places - rank.mean()) / (rank.std() + 0.01), -FARTHEST, FARTHEST))

def start(key, inputs):
    keys = iter(jax.random.split(key, 2 + len(DISTANCES)))
    draw = lambda i, o, by: jax.random.normal(next(keys), (i, o)) * np.sqrt(2 / i) * by
    first, *more, last = [draw(inputs, WIDTH, 1)] + [draw(3 * WIDTH, WIDTH, 0.5) for _ in DISTANCES] + [draw(WIDTH, 1, 0.1)]
    return [(w, jnp.zeros(w.shape[1])) for w in [first, *more, last]]

def shifted(h, by):
    nothing = jnp.zeros((abs(by), h.shape[1]))
    return jnp.concatenate([h[by:], nothing]) if by > 0 else jnp.concatenate([nothing, h[:by]])

def net(layers, x, mask, key=None):
    """Log odds of each row. A block's own features first; then each layer adds what it makes of the rows before, at and after."""
    def left_out(h, share, i): return h if key is None else h * jax.random.bernoulli(jax.random.fold_in(key, i), 1 - share, h.shape) / (1 - share)
    (w, b), *more, (last, offset) = layers
    h = left_out(jax.nn.relu(left_out(x, DROP_INPUTS, 0) @ w + b) * mask, DROP, 1)
    for i, (d, (w, b)) in enumerate(zip(DISTANCES, more)):
        g = jax.nn.relu(jnp.concatenate([shifted(h, -d), h, shifted(h, d)], 1) @ w + b)
        h = (h + left_out(g, DROP, 2 + i)) * mask
    return (h @ last)[:, 0] + offset[0]

def loss(layers, x, mask, y, weight, key):
    o = net(layers, x, mask, key)
    return jnp.sum(weight * (jax.nn.softplus(o) - y * o)) / 3000

judged = jax.jit(lambda layers, x, mask: net(layers, x, mask))

@jax.jit
def step(state, n, total, batch, key):
    """One of Adam's, and the running mean of the weights, which is what is kept."""
    layers, mean, square, kept = state
    g = jax.grad(loss)(layers, *batch, key)
    rate = RATE * jnp.minimum(1, (n + 1) / WARM) * 0.5 * (1 + jnp.cos(jnp.pi * n / total))
    mean = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, mean, g); square = jax.tree.map(lambda v, g: 0.99 * v + 0.01 * g * g, square, g)
    move = lambda p, m, v: p - rate * (m / (1 - 0.9 ** (n + 1)) / (jnp.sqrt(v / (1 - 0.99 ** (n + 1))) + 1e-8) + DECAY * p)
    layers = jax.tree.map(move, layers, mean, square)
    return layers, mean, square, jax.tree.map(lambda k, p: 0.995 * k + 0.005 * p, kept, layers)

def batches(pages):
    """Pages side by side, as many as BATCH rows hold: [(page, where it begins, rows)]."""
    out, at = [[]], 0
    for p in pages:
        n = min(p['slice'].stop - p['slice'].start, BATCH)
        if at + n > BATCH: out.append([]); at = 0
        if n: out[-1].append((p, at, n)); at += n + GAP
    return [b for b in out if b]

class Rows:
    def __init__(self, x, y, weight): self.x, self.y, self.weight = x, y, weight
    def batch(self, pages):
        x = np.zeros((BATCH, self.x.shape[1]), np.float32); mask = np.zeros((BATCH, 1), np.float32); y = np.zeros(BATCH, np.float32); w = np.zeros(BATCH, np.float32)
        for p, at, n in pages:
            own, to = slice(p['slice'].start, p['slice'].start + n), slice(at, at + n)
            x[to] = self.x[own]; mask[to] = 1; y[to] = self.y[own]; w[to] = self.weight[own]
        return x, mask, y, w

    def learn(self, pages, seed):
        rng = np.random.default_rng(seed); key = jax.random.PRNGKey(seed); layers = start(key, self.x.shape[1])
        nought = jax.tree.map(jnp.zeros_like, layers); state = (layers, nought, nought, layers); n = 0; total = 0
        for _ in range(EPOCHS):
            order = batches([pages[i] for i in rng.permutation(len(pages))]); total = total or len(order) * EPOCHS * 1.02
            for b in order: key, own = jax.random.split(key); state = step(state, n, total, self.batch(b), own); n += 1
        return jax.tree.map(np.array, state[3])

    def odds(self, members, pages, into):
        """The mean of the members' log odds, by the weights that the file has."""
        for b in batches(pages):
            x, mask, _, _ = self.batch(b); o = np.mean([np.array(judged([(w * s, b) for w, s, b in rounded(m)], x, mask)) for m in members], axis=0)
            for p, at, n in b: into[p['slice'].start:p['slice'].start + n] = o[at:at + n]

def rounded(layers):
    """Weights as the file has them: whole numbers of half a byte, and a scale for each column. Of a few scales the one that errs least: a
    column's few great weights may be told as less than they are, if its many small ones are told better."""
    def column(w):
        tries = [np.float32(max(np.abs(w).max(), 1e-9) * share / MOST) for share in SHARES_OF_MOST]
        return min(((np.clip(np.rint(w / s), -MOST, MOST), s) for s in tries), key=lambda told: ((told[0] * told[1] - w) ** 2).sum())
    def layer(w):
        numbers, scales = zip(*map(column, w.T)); return np.stack(numbers, 1).astype(np.int8), np.array(scales)
    return [(*layer(w), b) for w, b in layers]

def half_bytes(numbers):
    """Two in a byte, each eight more than it is, the first in the lower half."""
    n = (np.append(numbers, np.zeros(len(numbers) % 2, np.int8)) + 8).astype(np.uint8); return n[::2] | n[1::2] << 4

def write(path, form, names, knots, members, confidence):
    code = lambda v: base64.b64encode(v.tobytes()).decode()
    half = lambda vs: code((np.concatenate(vs).astype(np.float32).view(np.uint32) >> 16).astype('<u2'))
    file = dict(features=names, counts=[len(k) for k, _ in knots], knots=half([k for k, _ in knots]), seen=half([s for _, s in knots]), distances=DISTANCES,
        members=[dict(weights=code(half_bytes(np.concatenate([w.ravel() for w, _, _ in m]))), scales=code(np.concatenate([s for _, s, _ in m]).astype('<f4')), offsets=code(np.concatenate([b for _, _, b in m]).astype('<f4'))) for m in map(rounded, members)],
        share=SHARE[form], fewest=FEWEST[form], below=BELOW, doubt=DOUBT, confidence=confidence)
    with open(path, 'w') as f: f.write(json.dumps(file, separators=(',', ':')) + '\n')
    print(f'{path}: {sum(w.size for m in members for w, _ in m)} weights')

def main():
    ap = argparse.ArgumentParser(); ap.add_argument('input'); ap.add_argument('trees'); ap.add_argument('output')
    ap.add_argument('--text', action='store_true'); ap.add_argument('--folds'); ap.add_argument('--no-cv', action='store_true'); ap.add_argument('--draw', type=int, default=0); a = ap.parse_args()
    names, pages, x = t.load(a.input, a.draw); known = np.load(a.trees); trees, chances = known['odds'], known['chances']
    if not a.text:
        first = names.index('kind-' + t.KINDS[0])
        for p, c in zip(pages, chances): x[p['slice'], first:first + len(t.KINDS)] = c
    y = np.concatenate([np.array(p['labels'], dtype=np.float32) for p in pages]); weight = t.weights(pages, a.text).astype(np.float32)
    heard = (y >= 0) & (weight > 0) & np.concatenate([np.full(len(p['labels']), p['corpus'] not in t.MEASURED_ONLY) for p in pages])
    at = np.flatnonzero(heard); drawn = np.sort(np.random.default_rng(0).choice(at, SAMPLE, p=weight[at] / weight[at].sum(dtype=np.float64)))
    knots = [knots_of(x[drawn, f]) for f in range(len(names))]
    for f, (k, seen) in enumerate(knots): x[:, f] = np.interp(x[:, f], k, seen)
    rows = Rows(x, np.maximum(y, 0), np.where(heard, weight, 0)); learned = [p for p in pages if heard[p['slice']].any()]
    scored = [p for p in pages if p['corpus'] not in t.COPIES]
    form = 'text' if a.text else 'html'; members = lambda pages: [rows.learn(pages, seed) for seed in range(1 + 10 * a.draw, 1 + 10 * a.draw + MEMBERS[form])]
    confidence = json.load(open(a.output))['confidence'] if a.no_cv else None
    if not a.no_cv:
        own = np.full(len(x), np.nan); models = []
        for k in range(t.FOLDS):
            models.append(members([p for p in learned if p['fold'] != k]))
            rows.odds(models[-1], [p for p in scored if p['fold'] == k], own)
            print(f'fold {k}', file=sys.stderr)
        confidence = together(form, scored, trees, own, {id(p): c for p, c in zip(pages, chances)})
        if a.folds:
            for k, m in enumerate(models): write(t.of_fold(a, k, a.output), form, names, knots, m, confidence)
    write(a.output, form, names, knots, members(learned), confidence)

def together(form, pages, trees, own, chances):
    """Prints what trees, network and both are worth; gives the weights of the confidence of both."""
    article = {page: c[0] for page, c in chances.items()}; is_thread = lambda p: form == 'html' and t.KINDS[int(np.argmax(chances[id(p)]))] == 'forum'
    smooth = t.among_neighbours if form == 'text' else lambda q, w: q
    def chosen(odds, p): return t.choose(smooth(1 / (1 + np.exp(-odds)), p['w']), p['w'], article[id(p)])
    def told(name, choices): print(f'== {name}'); return t.report(pages, [t.drop_repeats(keep.copy(), p) for p, (keep, _) in zip(pages, choices)])
    alone = [chosen(trees[p['slice']], p) for p in pages]
    scores = told('trees', alone); told('network', [chosen(own[p['slice']] if not np.isnan(own[p['slice']]).any() else trees[p['slice']], p) for p in pages])
    b = t.confidence(pages, scores, np.array([e for _, e in alone]), np.array([article[id(p)] for p in pages]))
    def sure(e, p): e = min(1 - 1e-3, max(1e-3, e)); return 1 / (1 + np.exp(-(b[0] + b[1] * np.log(e / (1 - e)) + b[2] * article[id(p)])))
    both = []
    for p, (keep, e) in zip(pages, alone):
        s = p['slice']; asked = len(keep) >= FEWEST[form] and not is_thread(p) and sure(e, p) < BELOW and not np.isnan(own[s]).any()
        both.append(chosen(np.where(np.abs(trees[s]) < np.log(1 / DOUBT - 1), (1 - SHARE[form]) * trees[s] + SHARE[form] * own[s], trees[s]), p) if asked else (keep, e))
    scores = told('both', both)
    return t.confidence(pages, scores, np.array([e for _, e in both]), np.array([article[id(p)] for p in pages]))

if __name__ == '__main__': main()
