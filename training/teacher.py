"""A neural network over the same rows, which the trees are taught by: see softened() in train.py.

It sees a page's blocks in their order: one dense layer, the mean of the page, then convolutions over ever wider
neighbourhoods. By itself it judges worse than the trees do, but it errs elsewhere, and what is wrong in a truth it
does not learn by heart. It never ships. Same rows, same answer: everything is drawn from SEED.
"""
import jax
import jax.numpy as jnp
import numpy as np

SEED = 0
WIDTH, REACH, EPOCHS = 48, (1, 2, 4, 8), 10
RATE, DECAY, DROP_INPUT, DROP_HIDDEN = 3e-3, 1e-3, 0.2, 0.4
# Rows of a step, pages among them with a gap that no convolution reaches across; longer pages are cut.
ROWS, GAP, LONGEST, MOST_PAGES = 16384, max(REACH), 6000, 512
KNOTS = 129

def even(x, seen):
    """Each column by its rank among the rows `seen`, at mean 0 and deviation 1, straight between KNOTS quantiles."""
    out = np.zeros(x.shape, np.float16)
    for j in range(x.shape[1]):
        s = np.sort(x[seen, j]); knots = np.unique(np.quantile(s, np.linspace(0, 1, KNOTS)))
        if len(knots) < 2: continue
        rank = (np.searchsorted(s, knots, 'left') + np.searchsorted(s, knots, 'right')) / 2 / len(s)
        u = np.interp(x[:, j], knots, rank); own = u[seen]
        out[:, j] = np.clip((u - own.mean()) / (own.std() + 1e-6), -4, 4)
    return out

def begin(columns):
    key = iter(jax.random.split(jax.random.PRNGKey(SEED), 20))
    def dense(*shape, by=1.): return jax.random.normal(next(key), shape) * np.sqrt(2 / np.prod(shape[:-1])) * by
    return dict(first=(dense(columns, WIDTH), jnp.zeros(WIDTH)), page=dense(WIDTH, WIDTH, by=.3), around=[(dense(3, WIDTH, WIDTH, by=.7), jnp.zeros(WIDTH)) for _ in REACH],
                last=(dense(WIDTH, WIDTH), jnp.zeros(WIDTH)), out=(dense(WIDTH, 1, by=.3), jnp.zeros(1)))

def odds(net, x, own, page, key=None):
    """Log odds of each row. `own` is 0 in the gaps, `page` the number of a row's page; with a key some inputs are left out."""
    def some(h, share, k): return h if key is None else h * jax.random.bernoulli(k, 1 - share, h.shape) / (1 - share)
    k1, k2 = (None, None) if key is None else jax.random.split(key)
    m = own[:, None]; relu = jax.nn.relu
    h = relu(some(x, DROP_INPUT, k1) @ net['first'][0] + net['first'][1]) * m
    mean = jax.ops.segment_sum(h, page, MOST_PAGES) / jnp.maximum(1, jax.ops.segment_sum(m, page, MOST_PAGES))
    h = h + relu(mean @ net['page'])[page] * m
    for d, (w, b) in zip(REACH, net['around']):
        z = jnp.pad(h, ((d, d), (0, 0))); n = len(h)
        h = (h + relu(z[:n] @ w[0] + z[d:n + d] @ w[1] + z[2 * d:] @ w[2] + b)) * m
    h = relu(some(h, DROP_HIDDEN, k2) @ net['last'][0] + net['last'][1])
    return (h @ net['out'][0] + net['out'][1])[:, 0]

def loss(net, x, own, page, y, weight, key):
    z = odds(net, x, own, page, key)
    return ((jnp.logaddexp(0, z) - y * z) * weight).sum() / 1000

@jax.jit
def step(net, first, second, t, rate, batch, key):
    """Adam with decoupled decay."""
    g = jax.grad(loss)(net, *batch, key); tree = jax.tree.map
    first = tree(lambda a, b: .9 * a + .1 * b, first, g); second = tree(lambda a, b: .999 * a + .001 * b * b, second, g)
    net = tree(lambda p, a, b: p - rate * (a / (1 - .9 ** t) / (jnp.sqrt(b / (1 - .999 ** t)) + 1e-8) + DECAY * p), net, first, second)
    return net, first, second

answer = jax.jit(odds)

def batches(slices):
    batch, rows = [], 0
    for s in slices:
        n = min(s.stop - s.start, LONGEST)
        if batch and (rows + n + GAP > ROWS or len(batch) == MOST_PAGES - 1): yield batch; batch, rows = [], 0
        batch.append(slice(s.start, s.start + n)); rows += n + GAP
    if batch: yield batch

def packed(batch, *columns):
    """The batch's rows of each column, one page behind another, and which are whose."""
    own = np.zeros(ROWS, np.float32); page = np.full(ROWS, MOST_PAGES - 1, np.int32); at = 0
    out = [np.zeros((ROWS, *c.shape[1:]), np.float32) for c in columns]; places = []
    for j, s in enumerate(batch):
        n = s.stop - s.start; places.append(slice(at, at + n))
        own[at:at + n] = 1; page[at:at + n] = j
        for o, c in zip(out, columns): o[at:at + n] = c[s]
        at += n + GAP
    return out, own, page, places

def schedule(t, steps):
    """Up in the first tenth, and down along a cosine."""
    up = steps / 10
    return RATE * (t / up if t < up else .5 + .5 * np.cos(np.pi * (t - up) / (steps - up)))

def judged(x, y, weight, learn, ask):
    """Learns from the pages `learn` and gives the probability of each row of the pages `ask`, both as slices of rows; NaN elsewhere."""
    rng = np.random.default_rng(SEED); net = begin(x.shape[1]); zero = jax.tree.map(jnp.zeros_like, net); state = (net, zero, zero)
    steps = EPOCHS * sum(1 for _ in batches(learn)); t = 0; key = jax.random.PRNGKey(SEED + 1)
    for _ in range(EPOCHS):
        for batch in batches([learn[i] for i in rng.permutation(len(learn))]):
            (bx, by, bw), own, page, _ = packed(batch, x, y, weight); t += 1; key, now = jax.random.split(key)
            state = step(*state, t, schedule(t, steps), (bx, own, page, by, bw), now)
    out = np.full(len(y), np.nan)
    for batch in batches(ask):
        (bx,), own, page, places = packed(batch, x)
        z = np.asarray(answer(state[0], bx, own, page), dtype=np.float64)
        for s, at in zip(batch, places): out[s] = 1 / (1 + np.exp(-z[at]))
    return out
