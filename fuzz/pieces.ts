/** What pages and archives of strangers hold where it hurts: pieces that mutations put in. Written for this fuzzer. */

/** First bytes of everything that is told by its first bytes. */
export const MAGIC: readonly string[] = [
  'WARC/1.0\r\n', 'WARC/1.1\r\nWARC-Type: response\r\nContent-Length: ', 'filedesc://a 0.0.0.0 20240101000000 text/plain 10\n1 0 A\n', 'PK\x03\x04', 'PK\x05\x06', 'PK\x01\x02', 'PK\x06\x06', '\x1f\x8b\x08\x00', '\x1f\x8b\x08\x1f', '\x28\xb5\x2f\xfd', '\x5d\x2a\x4d\x18', 'BZh91AY&SY', 'BZh9\x17\x72\x45\x38\x50\x90', '\xfd7zXZ\x00',
  'From a@b.example Mon Jan  1 00:00:00 2024\nFrom: a\nTo: b\n', 'MIME-Version: 1.0\r\nFrom: <Saved by x>\r\nContent-Type: multipart/related; boundary="', 'Received: x\r\nSubject: =?utf-8?q?', '{"log":{"entries":[', '{"html":"', '[{"html":"', '{"text":', 'a.html\0'.padEnd(257, '\0') + 'ustar\0',
  '\xff\xfe', '\xfe\xff', '\xef\xbb\xbf', '%PDF-1.7', '\x89PNG\r\n\x1a\n', '<!doctype html>', '<?xml version="1.0" encoding="utf-16"?>', '<html manifest=x>', '---\ntitle: ', '# ', '\0asm', 'MZ\x90\0',
]

/** Markup that parsers, judges and renderers have a rule for. */
export const MARKUP: readonly string[] = [
  '<', '>', '</', '<!', '<!--', '-->', '--!>', '<![CDATA[', ']]>', '<?', '&', '&#', '&#x', '&#0;', '&#xd800;', '&#x110000;', '&#27;', '&#x9b;', '&#x202e;', '&lt;script&gt;', '&notit;', '&ThickSpace;', '"', "'", '=', '\\', '`', '```', '~~~', '$$', '[^1]:', '[a]: x', '|', '\n\n', '\r', '\u000b', '\u2028', '\u0085',
  '<script>', '</script>', '<script type="application/ld+json">', '<style>', '<title>', '<textarea>', '<plaintext>', '<xmp>', '<noscript>', '<template>', '<svg>', '<math>', '<annotation encoding="application/x-tex">', '<table>', '<tr>', '<td colspan=99999 rowspan=99999>', '<caption>', '<select>', '<option>', '<frameset>', '<iframe srcdoc="', '<object>', '<form>', '<base href="//x">', '<meta charset="utf-16">', '<body a=b>', '</body>', '</html>', '<p>', '</p>', '<br>', '</br>', '<li>', '<dl><dt>', '<dd>', '<details><summary>', '<figure>', '<figcaption>', '<img src=x onerror=y>', '<img src="data:image/png;base64,AAAA">', '<pre>', '<code class="language-js">', '<blockquote>', '<h1>', '<h6>', '<a href="javascript:x()">', '<a href="#fn1">', '<sup>', '<ruby><rt>', '<bdo dir=rtl>', '<article>', '<main>', '<nav>', '<aside>', '<video poster=x>', '<input type=checkbox>', '<hr>', '<font>', '<nobr>', '<b>', '<i>', '<time datetime="+999999-13-45T99:99">', '<link rel=canonical href="http://[">', '<meta property="article:published_time" content="9999-99-99">',
]

/** Values that belong nowhere, for attributes, headers and JSON. */
export const VALUES: readonly string[] = [
  '', '0', '-1', '99999999999999999999', '1e309', 'NaN', 'null', 'true', '[]', '{}', '[[[[[[[[', '{"@type":"Article","author":{"author":', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '"', "'", '\\', '\\u0000', '\\ud800', '%', '%zz', '%00', '../../etc/passwd', '/dev/zero', 'C:\\con', 'con', 'nul.', 'a:b', '-', '--output', '$(x)', '`x`', 'http://[::1', 'http://127.0.0.1/', 'javascript:x()', 'data:text/html,x', 'https://x/' + 'a'.repeat(3000), '\u202ehtml', '\u001b]0;x\u0007', '\u001b[2J', '\ud83d', '\u200b\u200d\ufeff', '𝔘𝔫𝔦', 'İ', 'ß', 'ﬁ', 'a\u0301'.repeat(40), '\n', '\r\n\r\n', '=?utf-8?B?', '--- # yaml', '!!js/function x', '&a [*a]', '- - - -', '2024-02-30', '9999-12-31T23:59:60+14:00', 'Thu, 32 Foo 2024', 'utf-7', 'x-user-defined', 'replacement', 'gzip, gzip, gzip', 'chunked',
]

/** Labels that a transport may say, right or wrong. */
export const CHARSETS: readonly (string | null)[] = [null, null, null, null, 'utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'iso-2022-jp', 'gb18030', 'big5', 'euc-kr', 'windows-1252', 'koi8-r', 'replacement', 'x-user-defined', 'no-such']
export const ADDRESSES: readonly (string | null)[] = [null, null, 'https://example.org/a/b.html?c=d#e', 'http://[::1]:99999/', 'javascript:x()', 'file:///etc/passwd', 'https://xn--/', 'about:blank', 'data:text/html,x', 'not an address', '']
