/** The style sheets of the reading page and of books, as text: both are one file with nothing to load. */

/** What page and book share: the text itself. */
const TEXT = `
h1,h2,h3,h4,h5,h6{font-weight:650;line-height:1.25;text-wrap:balance;margin:2.2em 0 .6em}
h1{font-size:1.7em}h2{font-size:1.42em}h3{font-size:1.18em}h4,h5,h6{font-size:1em}
p,ul,ol,dl,blockquote,pre,figure,table,details{margin:0 0 1.15em}
li>ul,li>ol{margin:.35em 0}li+li{margin-top:.35em}ul,ol{padding-inline-start:1.5em}
li:has(>input){list-style:none;margin-inline-start:-1.3em}
blockquote{margin-inline:0;padding-inline-start:1.2em;border-inline-start:3px solid var(--line);color:var(--soft)}
blockquote>:last-child,.callout>:last-child,details>:last-child,td>:last-child,th>:last-child{margin-bottom:0}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em;direction:ltr;unicode-bidi:isolate}
code{background:var(--tint);border-radius:4px;padding:.1em .3em;overflow-wrap:anywhere}
pre{background:var(--tint);border-radius:8px;padding:1em 1.1em;overflow-x:auto;line-height:1.5;text-align:left;tab-size:4}
pre code{background:none;padding:0;font-size:1em;overflow-wrap:normal}
table{border-collapse:collapse;font-size:.92em;line-height:1.45;font-variant-numeric:tabular-nums lining-nums}
th,td{padding:.5em .8em;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
th{font-weight:650}th[scope=col]{border-bottom:2px solid var(--line)}
caption{text-align:start;color:var(--soft);font-size:.95em;padding-bottom:.6em}
figure{margin-inline:0}figcaption{color:var(--soft);font-size:.86em;line-height:1.5;margin-top:.6em}
img{max-width:100%;height:auto}
dt{font-weight:650}dd{margin:0 0 .8em;padding-inline-start:1.2em}
hr{border:0;text-align:center;margin:2.2em 0}hr::before{content:"* * *";color:var(--soft);letter-spacing:.4em}
summary{font-weight:650}
.callout{border:1px solid var(--line);border-inline-start:4px solid var(--accent);border-radius:6px;padding:1em 1.2em;margin:0 0 1.3em}
.callout-title{font-weight:650;margin-bottom:.4em}
.callout-note{--accent:#3d6f99}.callout-tip{--accent:#4a7c3f}.callout-warning{--accent:#b07a14}.callout-caution{--accent:#b3362b}
.footnote{font-size:.86em;line-height:1.5;color:var(--soft)}.footnote p{margin-bottom:.5em}
.embed::before{content:"▶ ";color:var(--accent)}
.credit{font-size:1em}
sup,sub{line-height:0;font-size:.72em}
math[display=block]{margin:1em 0}
`

export const PAGE_STYLE = `:root{color-scheme:light dark;--paper:#fdfcfa;--ink:#211f1c;--soft:#6a645c;--line:#e2ddd3;--tint:#f3f0ea;--accent:#9c3d16}
@media(prefers-color-scheme:dark){:root{--paper:#171614;--ink:#dcd7ce;--soft:#9d968b;--line:#36332e;--tint:#211f1c;--accent:#e39a6f}}
*{box-sizing:border-box}
html{font-size:clamp(17px,.95rem + .35vw,20px);-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font-family:Charter,"Bitstream Charter","Iowan Old Style","Sitka Text",Cambria,Georgia,"Noto Serif",serif;line-height:1.62;text-rendering:optimizeLegibility;overflow-wrap:break-word;hanging-punctuation:first}
:lang(ja),:lang(zh),:lang(ko){line-height:1.85;text-spacing-trim:normal}:lang(ar),:lang(fa),:lang(ur){line-height:1.9}
main{max-width:39rem;margin:0 auto;padding:clamp(2rem,7vw,5.5rem) 1.25rem 6rem}
article+article{margin-top:5rem;padding-top:4rem;border-top:1px solid var(--line)}
a{color:inherit;text-decoration-color:var(--accent);text-decoration-thickness:.08em;text-underline-offset:.18em}
a:hover{color:var(--accent)}:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
::selection{background:color-mix(in srgb,var(--accent) 28%,transparent)}
.head{margin-bottom:2.6rem}
.site,.facts,nav{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.site{margin:0 0 1.1rem;font-size:.72rem;font-weight:600;letter-spacing:.09em;text-transform:uppercase;color:var(--accent)}
[dir=rtl] .site{letter-spacing:0}
.head h1{margin:0;font-size:clamp(1.75rem,1.2rem + 2.6vw,2.7rem);line-height:1.12;letter-spacing:-.012em;font-weight:700}
.subtitle{margin:1rem 0 0;font-size:1.18rem;line-height:1.45;color:var(--soft);text-wrap:pretty}
.facts{margin:1.4rem 0 0;font-size:.78rem;color:var(--soft);display:flex;flex-wrap:wrap;gap:.2em .9em}
.byline{font-weight:600;color:var(--ink)}
nav{margin:0 0 2.6rem;padding:1rem 0;border-block:1px solid var(--line);font-size:.8rem;line-height:1.5}
nav ol{list-style:none;margin:0;padding:0}nav li+li{margin-top:.3em}nav a{text-decoration:none}nav .deep{padding-inline-start:1.2em;color:var(--soft)}
.body>:first-child{margin-top:0}
.wide,math[display]{overflow-x:auto;overflow-y:hidden}.wide{margin:0 0 1.15em}.wide table{margin:0;min-width:100%}
figure img{display:block;border-radius:6px;margin:0 auto}
.away{display:flex;align-items:center;gap:.7em;padding:1em 1.1em;border:1px dashed var(--line);border-radius:8px;font-size:.86em;line-height:1.45;color:var(--soft);text-decoration:none}
.away::before{content:"";flex:none;width:1.5em;height:1.2em;border:1.5px solid currentColor;border-radius:3px;background:linear-gradient(135deg,transparent 55%,currentColor 56%) bottom right/70% 60% no-repeat}
p .away{display:inline-flex;padding:.1em .5em;vertical-align:baseline}
.away img{display:none}.away::after{content:attr(aria-label);min-width:0}
${TEXT}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--tint:#f5f5f5;--accent:#000}html{font-size:11pt}main{max-width:none;padding:0}nav,.away{display:none}a{text-decoration:none}.body a[href^="http"]::after{content:" (" attr(href) ")";font-size:.78em;color:var(--soft);overflow-wrap:anywhere}.head .site{color:#444}pre,blockquote,figure,table,.callout{break-inside:avoid}h1,h2,h3,h4{break-after:avoid}p{orphans:3;widows:3}pre{white-space:pre-wrap}.wide,math[display]{overflow:visible}.wide{overflow-wrap:anywhere}}
`

/** Readers of books bring their own colours and faces; only structure is styled. */
export const BOOK_STYLE = `body{line-height:1.5}
h1,h2,h3,h4,h5,h6{line-height:1.25;page-break-after:avoid;text-align:left}
blockquote{margin:1em 0 1em 1.2em;font-style:normal}
pre{white-space:pre-wrap;font-size:.85em;text-align:left}
code{font-family:monospace;font-size:.9em}
table{border-collapse:collapse;font-size:.9em}
th,td{padding:.3em .6em;text-align:left;vertical-align:top;border-bottom:1px solid #999}
figure{margin:1em 0;text-align:center}
figcaption{font-size:.85em;text-align:left}
img{max-width:100%}
dt{font-weight:bold}
.site{font-size:.8em;letter-spacing:.08em;text-transform:uppercase}
.subtitle{font-size:1.1em;font-style:italic}
.facts{font-size:.85em}
.callout{border:1px solid #999;padding:.8em 1em;margin:1em 0}
.callout-title{font-weight:bold}
.footnote{font-size:.85em}
.cover{text-align:center;padding-top:22%}
.cover h1{text-align:center;font-size:2em;margin:0 0 1em}
.cover p{text-align:center}
`
