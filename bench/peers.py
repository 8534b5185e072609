#!/usr/bin/env python3
"""Runs one peer written in Python over pages.

peers.py versions         prints {peer: version, or null where it is not installed}
peers.py NAME < pages     {id, path, url} a line in; {id, text, title, authors, published} a line out
peers.py time NAME        bench/outside.ts says what it is told and answers

Each peer gets the bytes as published, as its own users would give them.
"""
import gzip
import json
import sys
import time
from importlib.metadata import PackageNotFoundError, version


def trafilatura():
    from trafilatura import bare_extraction

    def run(data, url):
        d = bare_extraction(data, url=url, include_comments=False, with_metadata=True)
        if d is None:
            return {}
        return {'text': d.text, 'title': d.title, 'authors': [a.strip() for a in (d.author or '').split(';') if a.strip()], 'published': d.date}
    return run


def newspaper4k():
    from newspaper import Article

    def run(data, url):
        a = Article(url or 'https://example.org/', fetch_images=False)
        a.download(input_html=decoded(data))
        a.parse()
        return {'text': a.text, 'title': a.title or None, 'authors': list(a.authors), 'published': a.publish_date.isoformat() if hasattr(a.publish_date, 'isoformat') else a.publish_date}
    return run


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    def run(data, url):
        tree = HTMLTree.parse(decoded(data))
        return {'text': extract_plain_text(tree, main_content=True, alt_texts=False), 'title': tree.title or None}
    return run


def justext():
    import justext as jt
    # Its stop words go by language, and nothing tells it the page's: all of them together.
    words = frozenset().union(*(jt.get_stoplist(name) for name in jt.get_stoplists()))

    def run(data, url):
        return {'text': '\n\n'.join(p.text for p in jt.justext(data, words) if not p.is_boilerplate)}
    return run


def trafilatura_fast():
    from trafilatura import extract

    return lambda data, url: extract(data, url=url, fast=True, include_comments=False, with_metadata=True, output_format='json')


def decoded(data):
    try:
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    except ImportError:
        return data.decode('utf-8', 'replace')
    return bytes_to_str(data, detect_encoding(data))


TIMED = {'trafilatura-fast': ('trafilatura', trafilatura_fast), 'resiliparse': ('resiliparse', resiliparse)}
PEERS = {'trafilatura': trafilatura, 'newspaper4k': newspaper4k, 'resiliparse': resiliparse, 'justext': justext}


def installed(name):
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def timed(name):
    package, peer = TIMED[name]
    run = peer()
    pages = []
    for line in iter(sys.stdin.readline, '\n'):
        path, url = line.rstrip('\n').split('\t')
        with open(path, 'rb') as f:
            pages.append((f.read(), url or None))
    print(version(package), flush=True)
    for _ in iter(sys.stdin.readline, ''):
        start = time.process_time()
        for data, url in pages:
            try:
                run(data, url)
            except Exception:  # as above
                pass
        print(time.process_time() - start, flush=True)


def main():
    name = sys.argv[1]
    if name == 'time':
        timed(sys.argv[2])
        return
    if name == 'versions':
        print(json.dumps({peer: installed(peer) for peer in PEERS}))
        return
    run = PEERS[name]()
    for line in sys.stdin:
        page = json.loads(line)
        with (gzip.open if page['path'].endswith('.gz') else open)(page['path'], 'rb') as f:
            data = f.read()
        try:
            got = run(data, page['url'])
        except Exception as error:  # a page that breaks a peer is a page it gives nothing for
            print(f"{page['id']}: {error!r}", file=sys.stderr)
            got = {}
        print(json.dumps({'id': page['id'], 'text': got.get('text') or '', 'title': got.get('title'), 'authors': got.get('authors') or [], 'published': got.get('published')}))


main()
