#!/usr/bin/env python3
"""Features and labels -> models, and what they are worth by five-fold cross-validation by site.

  train.py IN OUT.json [--kinds OUT.json] [--text] [--trees N] [--leaves N] [--no-cv] [--oracle] [--folds DIR] [--draw N] [--without PREFIX]

IN.f32 and IN.jsonl come from export.ts. Corpora named in MEASURED_ONLY are scored, never trained on;
those in COPIES are made from other pages of the same site and never scored; those in INVENTED say nothing of how sure one may be. With --kinds the kind of
a page is learned first, and the chances that pages get from folds without them become features (but for raw text).
OUT.json is the compact form that src/extract/model.ts reads. Same input, same file, byte for byte.
The cross-validation also says how far expected F1 can be believed, and that goes into OUT.json too (see
confidence); with --no-cv it stays as OUT.json has it. --folds writes the models of each fold, which have not seen its
pages, to DIR/FOLD/, and which page is in which to DIR/folds.json: `bench:accuracy --engine unseen` runs everything with those.
--draw N, from 1, parts the sites into other folds and draws the trees otherwise: what is found on one draw is held against another.
--without leaves out the features that begin so.
--out-of-folds writes each block's log odds and each page's chances from folds without its site, for context.py.
"""
import argparse, base64, hashlib, json, os, re, sys
from collections import Counter, defaultdict
import lightgbm as lgb
import numpy as np

MEASURED_ONLY = {'daniel', 'daniel-wet'}
COPIES = {'shortened', 'nameless', 'mangled', 'bare', 'saved'}
# Pages of our own writing: trained on and told, but what is believed of real pages is not fitted on them.
INVENTED = {'invented'}
PAGE_WEIGHT = {'news': 3.0, 'web': 3.0, 'snippets': 1.0, 'shortened': 0.7, 'nameless': 0.7, 'mangled': 0.5, 'bare': 0.5}
TEXT_WEIGHT = {'news': 1.5, 'web': 1.5, 'snippets': 0.7, 'shortened': 0.6, 'saved': 0.4, 'bare': 0.5}
# Pages that are no articles have few copies: at twice the weight they are heard beside those.
OTHER_KINDS = 2.0
KINDS = ['article', 'forum', 'product', 'listing', 'collection', 'documentation', 'service']
FOLDS = 5
TOK = re.compile(r'[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+')
def words(s): return TOK.findall((s or '').lower())

def load(path, draw):
    """Pages of one site are in one fold; another draw parts the sites otherwise."""
    with open(path + '.jsonl') as f:
        names = json.loads(next(f))['features']
        pages = [json.loads(line) for line in f]
    x = np.fromfile(path + '.f32', dtype=np.float32).reshape(-1, len(names))
    at = 0
    for p in pages:
        p['slice'] = slice(at, at + len(p['labels'])); at += len(p['labels'])
        p['w'] = np.array([len(words(t)) for t in p['texts']], dtype=np.float64)
        p['tok'] = words(p['truth']) if p['truth'] is not None else None
        p['fold'] = int(hashlib.sha256(f'{draw or ""}{p["site"]}'.encode()).hexdigest(), 16) % FOLDS
    assert at == len(x), (at, len(x))
    return names, pages, x

DRAWS = (np.arange(24) + 0.5) / 24

def choose(p, w, article):
    """The prefix by probability with the best expected F1. `article` is the chance that the page is one: on articles
    doubtful blocks are in or out together (the truth is one of the prefixes), elsewhere each for itself."""
    if not len(p): return np.zeros(0, bool), 0.
    order = np.argsort(-p, kind='stable'); ps, ws = p[order], w[order]
    size, gain = np.cumsum(ws), np.cumsum(ps * ws)
    alone = 2 * gain / np.maximum(1e-9, size + gain[-1])
    truth = np.concatenate([[0], size])[np.searchsorted(-ps, -DRAWS, side='left')]
    together = (2 * np.minimum(size[:, None], truth) / np.maximum(1e-9, size[:, None] + truth)).mean(1)
    value = (1 - article) * alone + article * together; best = int(np.argmax(value))
    keep = np.zeros(len(p), bool); keep[order[:best + 1]] = True
    return keep, min(1., float(value[best]))

def among_neighbours(q, w, near=0.4, second=0.2):
    """Log odds of long lines with those of the two on each side, as src/extract/neighbours.ts has it for raw text."""
    if len(q) < 40: return q
    c = np.clip(q, 1e-3, 1 - 1e-3); o = np.log(c / (1 - c)); p = np.concatenate([[o[0]] * 2, o, [o[-1]] * 2])
    z = (o + near * (p[1:-3] + p[3:-1]) / 2 + second * (p[:-4] + p[4:]) / 2) / (1 + (near + second) * 0.6)
    return np.where(w >= 12, 1 / (1 + np.exp(-z)), q)

def drop_repeats(keep, page):
    seen = set()
    for i, t in enumerate(page['texts']):
        if keep[i] and page['w'][i] >= 10:
            if t in seen: keep[i] = False
            seen.add(t)
    return keep

def f1(got, want):
    if not want: return (1., 1., 1.) if not got else (0., 0., 0.)
    if not got: return 0., 0., 0.
    o = sum((Counter(got) & Counter(want)).values()); P, R = o / len(got), o / len(want)
    return P, R, (2 * P * R / (P + R) if P + R else 0.)

def report(pages, keeps):
    """Prints what the kept blocks are worth; gives each page's F1, NaN where only some blocks are marked."""
    groups = defaultdict(list)
    snip = Counter()
    scores = np.full(len(pages), np.nan)
    for n, (p, k) in enumerate(zip(pages, keeps)):
        if p['tok'] is None:
            for y, kept in zip(p['labels'], k):
                if y == 1: snip['tp' if kept else 'fn'] += 1
                if y == 0 and kept: snip['fp'] += 1
            continue
        s = f1([w for t, kept in zip(p['texts'], k) if kept for w in words(t)], p['tok'])
        scores[n] = s[2]
        s = s + (1. if s[2] > 0.9999 else 0.,)
        for g in [p['corpus'], f"{p['corpus']}/{p['type'] if p['corpus'].startswith('wcxb') else p['lang'] or 'all'}"]: groups[g].append(s)
        if len(p['tok']) < 250 and p['type'] in ('article', None) and not p['corpus'].startswith('daniel'): groups[p['corpus'] + '/short'].append(s); groups['short'].append(s)
    for g in sorted(groups):
        m = np.mean(groups[g], axis=0)
        print(f'{g:28} n={len(groups[g]):5} F1={m[2]:.4f} P={m[0]:.4f} R={m[1]:.4f} exact={m[3]:.3f}')
    if snip: print(f"snippets (block level)       F1={2*snip['tp']/(2*snip['tp']+snip['fp']+snip['fn']):.4f}")
    return scores

# Of pages that are given 0.9 and more this share has an F1 of 0.9 and more: a point above what is promised.
KEPT_PROMISE = 0.96
BINS = [0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.001]

def logistic(x, y):
    """Weights of a ridge regression, the bias first: as many steps of Newton's as always suffice."""
    z = np.c_[np.ones(len(x)), x]; ridge = np.eye(z.shape[1]); ridge[0, 0] = 0; b = np.zeros(z.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ b))
        b += np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + ridge, z.T @ (y - p) - ridge @ b)
    return b

def confidence(pages, scores, expected, article):
    """Expected F1 and the chance of an article -> the chance that F1 is 0.9 or more, as src/extract/confidence.ts has it.
    Fitted on pages as models without their sites judge them; the table's own chances come from folds without them. Then
    lowered until those that are given 0.9 keep the promise."""
    told = ~np.isnan(scores); good = scores >= 0.9; fold = np.array([p['fold'] for p in pages])
    e = np.clip(expected, 1e-3, 1 - 1e-3); x = np.c_[np.log(e / (1 - e)), article]
    fit = told & np.array([p['corpus'] not in MEASURED_ONLY | INVENTED for p in pages])
    odds = np.zeros(len(pages)); lower = 0.
    for k in range(FOLDS):
        b = logistic(x[fit & (fold != k)], good[fit & (fold != k)]); at = fold == k
        odds[at] = b[0] + x[at] @ b[1:]
    while lower < 2 and good[fit & (odds - lower >= np.log(9))].mean() < KEPT_PROMISE: lower += 0.05
    chance = 1 / (1 + np.exp(lower - odds))
    for c in ['all but measured only'] + sorted({p['corpus'] for p in pages}):
        own = told & (fit if c.startswith('all') else np.array([p['corpus'] == c for p in pages]))
        if not own.any(): continue
        sure = own & (chance >= 0.9)
        print(f'confidence, {c}: 0.9 and more has {sure.sum() / own.sum():.3f} of the pages, of which F1 >= 0.9 has {good[sure].mean() if sure.any() else 0:.3f}')
        for low, high in zip(BINS, BINS[1:]):
            at = own & (chance >= low) & (chance < high)
            if at.any(): print(f'  {low:.2f} to {min(high, 1):.2f} n={at.sum():5} F1>=0.9={good[at].mean():.3f} F1={scores[at].mean():.3f}')
    b = logistic(x[fit], good[fit]); b[0] -= lower
    return [round(float(v), 4) for v in b]

def weights(pages, text):
    """What each block weighs: its words, of a page that weighs what its corpus and its kind do."""
    per_page = TEXT_WEIGHT if text else PAGE_WEIGHT; weight = np.zeros(pages[-1]['slice'].stop)
    for p in pages:
        w = (p['w'] + 1.5) * (np.array(p['labels']) >= 0)
        heard = OTHER_KINDS if p['type'] not in (None, 'article') else 1.0
        weight[p['slice']] = heard * per_page.get(p['corpus'], 1.0) * w / max(1.0, w.sum()) * 100 if p['tok'] is None or p['tok'] else 0
    return weight

def params(a, **own):
    return dict(min_sum_hessian_in_leaf=1e-3, bagging_freq=1, num_threads=a.threads, seed=7 + a.draw, deterministic=True, force_row_wise=True, verbose=-1) | own

def blocks(a, x, y, weight, names):
    own = params(a, objective='cross_entropy', num_leaves=a.leaves, learning_rate=a.rate, min_data_in_leaf=60, feature_fraction=a.columns, bagging_fraction=a.rows, lambda_l2=2.0, max_bin=63)
    return lgb.train(own, lgb.Dataset(x, y, weight=weight, feature_name=[n.replace(',', '') for n in names]), a.trees)

def kinds(a, x, y, weight):
    own = params(a, objective='multiclass', num_class=len(KINDS), num_leaves=5, learning_rate=0.1, min_data_in_leaf=10, feature_fraction=0.4, bagging_fraction=0.7, lambda_l2=5.0)
    return lgb.train(own, lgb.Dataset(x, y, weight=weight), 50)

def learn_kinds(a, pages, inputs):
    """Chances of each page's kind from folds without its site; the model of all goes to its file."""
    x = np.array([p['page'] or [0.] * len(inputs) for p in pages], dtype=np.float32)
    y = np.array([KINDS.index(p['type'] or 'article') for p in pages]); fold = np.array([p['fold'] for p in pages])
    train = np.array([p['corpus'] not in MEASURED_ONLY for p in pages]); weight = np.array([0.5 if p['corpus'] in COPIES else 1. for p in pages])
    chances = np.zeros((len(pages), len(KINDS)))
    for k in range(FOLDS):
        rows = train & (fold != k)
        model = kinds(a, x[rows], y[rows], weight[rows])
        chances[fold == k] = model.predict(x[fold == k])
        if a.folds: compact(model, inputs, of_fold(a, k, a.kinds))
    for c in sorted({p['corpus'] for p in pages}):
        rows = np.array([p['corpus'] == c for p in pages])
        print(f'{c:28} n={rows.sum():5} kind right={(chances[rows].argmax(1) == y[rows]).mean():.3f}')
    compact(kinds(a, x[train], y[train], weight[train]), inputs, a.kinds)
    return chances

def of_fold(a, k, path):
    folder = os.path.join(a.folds, str(k)); os.makedirs(folder, exist_ok=True)
    return os.path.join(folder, os.path.basename(path))

def to_bf16(v):
    """The upper half of a float32, rounded towards minus infinity in value so that x <= t keeps its meaning for whole numbers and halves."""
    return np.array([v], dtype=np.float32).view(np.uint32)[0] >> 16

def compact(model, names, path, more={}):
    """The layout that src/extract/model.ts reads."""
    dump = model.dump_model()
    splits, leaves = {}, []
    def visit(n):
        if 'leaf_value' in n: leaves.append(n['leaf_value']); return
        splits.setdefault(n['split_feature'], set()).add(int(to_bf16(n['threshold'])))
        visit(n['left_child']); visit(n['right_child'])
    for t in dump['tree_info']: visit(t['tree_structure'])
    order = sorted(splits); code = {f: i for i, f in enumerate(order)}
    table = {f: sorted(splits[f]) for f in order}
    scale = max(abs(v) for v in leaves) / 32767
    out = bytearray()
    def write(n):
        if 'leaf_value' in n: out.append(0); out.extend(int(round(n['leaf_value'] / scale)).to_bytes(2, 'little', signed=True)); return
        f = n['split_feature']; out.append(1 + code[f]); out.append(table[f].index(int(to_bf16(n['threshold']))))
        write(n['left_child']); write(n['right_child'])
    for t in dump['tree_info']: write(t['tree_structure'])
    halves = b''.join(int(v).to_bytes(2, 'little') for f in order for v in table[f])
    file = dict(features=[names[f] for f in order], counts=[len(table[f]) for f in order], thresholds=base64.b64encode(halves).decode(), trees=base64.b64encode(bytes(out)).decode(), scale=scale, bias=0, **more)
    with open(path, 'w') as f: f.write(json.dumps(file, separators=(',', ':')) + '\n')
    print(f'{path}: {len(dump["tree_info"])} trees, {len(order)} features, {sum(len(t) for t in table.values())} thresholds')

def main():
    ap = argparse.ArgumentParser(); ap.add_argument('input'); ap.add_argument('output'); ap.add_argument('--kinds')
    ap.add_argument('--trees', type=int, default=200); ap.add_argument('--leaves', type=int, default=31); ap.add_argument('--rate', type=float, default=0.08)
    ap.add_argument('--columns', type=float, default=0.35); ap.add_argument('--rows', type=float, default=0.8); ap.add_argument('--threads', type=int, default=2)
    ap.add_argument('--no-cv', action='store_true'); ap.add_argument('--text', action='store_true'); ap.add_argument('--oracle', action='store_true'); ap.add_argument('--folds'); ap.add_argument('--out-of-folds')
    ap.add_argument('--draw', type=int, default=0); ap.add_argument('--without')
    a = ap.parse_args()
    names, pages, x = load(a.input, a.draw)
    if a.without:
        read = [i for i, n in enumerate(names) if not n.startswith(a.without)]; names, x = [names[i] for i in read], np.ascontiguousarray(x[:, read])
    y = np.concatenate([np.array(p['labels'], dtype=np.float64) for p in pages])
    scored = [p for p in pages if p['corpus'] not in COPIES]
    if a.oracle: return report(scored, [np.array(p['labels']) >= 0.5 for p in scored])
    article = {}; chances = []
    if a.kinds:
        with open(a.input + '.jsonl') as f: inputs = json.loads(next(f))['inputs']
        chances = learn_kinds(a, pages, inputs)
        for p, own in zip(pages, chances):
            article[id(p)] = own[0]
            if not a.text: first = names.index('kind-' + KINDS[0]); x[p['slice'], first:first + len(KINDS)] = own
    weight = weights(pages, a.text); fold = np.zeros(len(y), int); train = np.zeros(len(y), bool)
    for p in pages:
        fold[p['slice']] = p['fold']
        train[p['slice']] = p['corpus'] not in MEASURED_ONLY
    train &= (y >= 0) & (weight > 0)
    probability = np.zeros(len(y))
    if a.no_cv: sure = json.load(open(a.output))['confidence'] if os.path.exists(a.output) else None
    else:
        models = []
        for k in range(FOLDS):
            rows = train & (fold != k)
            m = blocks(a, x[rows], y[rows], weight[rows], names); models.append(m)
            probability[fold == k] = m.predict(x[fold == k])
            print(f'fold {k}', file=sys.stderr)
        smooth = among_neighbours if a.text else lambda q, w: q
        chosen = [choose(smooth(probability[p['slice']], p['w']), p['w'], article.get(id(p), 0.)) for p in scored]
        scores = report(scored, [drop_repeats(keep, p) for p, (keep, _) in zip(scored, chosen)])
        broken = [p for p in pages if p['corpus'] == 'mangled']
        report(broken, [drop_repeats(choose(probability[p['slice']], p['w'], article.get(id(p), 0.))[0], p) for p in broken])
        sure = confidence(scored, scores, np.array([e for _, e in chosen]), np.array([article.get(id(p), 0.) for p in scored]))
        gain = sorted(zip(m.feature_importance('gain'), names), reverse=True); total = sum(g for g, _ in gain)
        print('gain:', ', '.join(f'{n} {100*g/total:.1f}' for g, n in gain[:40]))
        print('unused:', ', '.join(n for g, n in gain if g / total < 0.0003))
        if a.folds:
            for k, m in enumerate(models): compact(m, names, of_fold(a, k, a.output), dict(confidence=sure))
            path = os.path.join(a.folds, 'folds.json'); known = json.load(open(path)) if os.path.exists(path) else {}
            with open(path, 'w') as f: json.dump(known | {p['id']: p['fold'] for p in scored}, f)
    if a.out_of_folds:
        c = np.clip(probability, 1e-9, 1 - 1e-9); np.savez(a.out_of_folds, odds=np.log(c / (1 - c)), chances=chances)
    compact(blocks(a, x[train], y[train], weight[train], names), names, a.output, dict(confidence=sure) if sure else {})

if __name__ == '__main__': main()
