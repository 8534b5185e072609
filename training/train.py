#!/usr/bin/env python3
"""Features and labels -> a model, and what it is worth by five-fold cross-validation by site.

  train.py IN OUT.json [--trees N] [--leaves N] [--no-cv] [--predictions FILE]

IN.f32 and IN.jsonl come from export.ts. Corpora named in MEASURED_ONLY are scored, never trained on.
OUT.json is the compact model that src/extract/model.ts reads. Same input, same file, byte for byte.
"""
import argparse, base64, hashlib, json, re, sys
from collections import Counter, defaultdict
import lightgbm as lgb
import numpy as np

MEASURED_ONLY = {'daniel', 'daniel-wet'}
PAGE_WEIGHT = {'news': 3.0, 'web': 3.0, 'snippets': 1.0, 'shortened': 0.5}
FOLDS = 5
TOK = re.compile(r'[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+')
def words(s): return TOK.findall((s or '').lower())

def load(path):
    with open(path + '.jsonl') as f:
        names = json.loads(next(f))['features']
        pages = [json.loads(line) for line in f]
    x = np.fromfile(path + '.f32', dtype=np.float32).reshape(-1, len(names))
    at = 0
    for p in pages:
        p['slice'] = slice(at, at + len(p['labels'])); at += len(p['labels'])
        p['w'] = np.array([len(words(t)) for t in p['texts']], dtype=np.float64)
        p['tok'] = words(p['truth']) if p['truth'] is not None else None
    assert at == len(x), (at, len(x))
    return names, pages, x

def choose(p, w, beta=1.0):
    """The prefix by probability that maximises the expected F1."""
    if not len(p): return np.zeros(0, bool)
    order = np.argsort(-p, kind='stable')
    gain = np.cumsum(p[order] * w[order]); size = np.cumsum(w[order]); total = (p * w).sum()
    f = (1 + beta) * gain / np.maximum(1e-9, size + beta * total)
    keep = np.zeros(len(p), bool); keep[order[:int(np.argmax(f)) + 1]] = True
    return keep

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
    groups = defaultdict(list)
    snip = Counter()
    for p, k in zip(pages, keeps):
        if p['tok'] is None:
            for y, kept in zip(p['labels'], k):
                if y == 1: snip['tp' if kept else 'fn'] += 1
                if y == 0 and kept: snip['fp'] += 1
            continue
        s = f1([w for t, kept in zip(p['texts'], k) if kept for w in words(t)], p['tok'])
        s = s + (1. if s[2] > 0.9999 else 0.,)
        for g in [p['corpus'], f"{p['corpus']}/{p['type'] if p['corpus'].startswith('wcxb') else p['lang'] or 'all'}"]: groups[g].append(s)
        if len(p['tok']) < 250 and p['type'] == 'article' and not p['corpus'].startswith('daniel'): groups[p['corpus'] + '/short'].append(s)
    for g in sorted(groups):
        m = np.mean(groups[g], axis=0)
        print(f'{g:28} n={len(groups[g]):5} F1={m[2]:.4f} P={m[0]:.4f} R={m[1]:.4f} exact={m[3]:.3f}')
    if snip: print(f"snippets (block level)       F1={2*snip['tp']/(2*snip['tp']+snip['fp']+snip['fn']):.4f}")

def params(a, seed):
    return dict(objective='cross_entropy', num_leaves=a.leaves, learning_rate=a.rate, min_data_in_leaf=60, min_sum_hessian_in_leaf=1e-3, feature_fraction=0.6, bagging_fraction=0.8, bagging_freq=1,
        lambda_l2=2.0, max_bin=63, num_threads=2, seed=seed, deterministic=True, force_row_wise=True, verbose=-1)

def to_bf16(v):
    """The upper half of a float32, rounded towards minus infinity in value so that x <= t keeps its meaning for whole numbers and halves."""
    return np.array([v], dtype=np.float32).view(np.uint32)[0] >> 16

def compact(model, names, path):
    """The layout that src/extract/model.ts reads."""
    dump = model.dump_model()
    used, splits, leaves = {}, {}, []
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
    file = dict(features=[names[f] for f in order], counts=[len(table[f]) for f in order], thresholds=base64.b64encode(halves).decode(), trees=base64.b64encode(bytes(out)).decode(), scale=scale, bias=0)
    with open(path, 'w') as f: f.write(json.dumps(file, separators=(',', ':')) + '\n')
    print(f'{path}: {len(dump["tree_info"])} trees, {len(order)} features, {sum(len(t) for t in table.values())} thresholds')

def main():
    ap = argparse.ArgumentParser(); ap.add_argument('input'); ap.add_argument('output')
    ap.add_argument('--trees', type=int, default=200); ap.add_argument('--leaves', type=int, default=31); ap.add_argument('--rate', type=float, default=0.08)
    ap.add_argument('--folds', type=int, default=FOLDS); ap.add_argument('--no-cv', action='store_true'); ap.add_argument('--oracle', action='store_true'); ap.add_argument('--only', default=''); ap.add_argument('--predictions')
    a = ap.parse_args()
    names, pages, x = load(a.input)
    y = np.concatenate([np.array(p['labels'], dtype=np.float64) for p in pages])
    if a.oracle: return report(pages, [np.array(p['labels']) >= 0.5 for p in pages])
    weight = np.zeros(len(y)); fold = np.zeros(len(y), int); train = np.zeros(len(y), bool)
    for p in pages:
        known = np.array(p['labels']) >= 0
        w = (p['w'] + 1.5) * known
        weight[p['slice']] = PAGE_WEIGHT.get(p['corpus'], 1.0) * w / max(1.0, w.sum()) * 100 if p['tok'] is None or p['tok'] else 0
        fold[p['slice']] = int(hashlib.sha256(p['site'].encode()).hexdigest(), 16) % FOLDS
        train[p['slice']] = p['corpus'] not in MEASURED_ONLY
    train &= (y >= 0) & (weight > 0)
    probability = np.zeros(len(y))
    if not a.no_cv:
        for k in range(a.folds):
            rows = train & (fold != k)
            m = lgb.train(params(a, 7), lgb.Dataset(x[rows], y[rows], weight=weight[rows], feature_name=[n.replace(',', '') for n in names]), a.trees)
            held = fold == k
            probability[held] = m.predict(x[held])
            print(f'fold {k}', file=sys.stderr)
        shown = [p for p in pages if a.folds == FOLDS or int(hashlib.sha256(p['site'].encode()).hexdigest(), 16) % FOLDS < a.folds]
        report(shown, [drop_repeats(choose(probability[p['slice']], p['w']), p) for p in shown])
        gain = sorted(zip(m.feature_importance('gain'), names), reverse=True); total = sum(g for g, _ in gain)
        print('gain:', ', '.join(f'{n} {100*g/total:.1f}' for g, n in gain[:40]))
        print('unused:', ', '.join(n for g, n in gain if g / total < 0.0003))
        if a.predictions: np.save(a.predictions, probability)

    model = lgb.train(params(a, 7), lgb.Dataset(x[train], y[train], weight=weight[train], feature_name=[n.replace(',', '') for n in names]), a.trees)
    compact(model, names, a.output)

if __name__ == '__main__': main()
