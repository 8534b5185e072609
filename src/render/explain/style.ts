/** The style sheets of the explain page and of the frame in it, as text: the page is one file with nothing to load. Verdicts differ by line and word, not by colour alone. */

const COLORS = `:root{color-scheme:light dark;--paper:#fdfcfa;--raised:#fff;--ink:#211f1c;--soft:#6a645c;--line:#e6e1d8;--tint:#f3f0ea;--accent:#9c3d16;--keep:#2d7057;--drop:#b14a2c}
@media(prefers-color-scheme:dark){:root{--paper:#171614;--raised:#1d1c19;--ink:#dcd7ce;--soft:#a09a90;--line:#33302b;--tint:#23211e;--accent:#e39a6f;--keep:#7cc3a3;--drop:#e8967a}}
`
const SANS = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif'
const SERIF = 'Charter,"Bitstream Charter","Iowan Old Style","Sitka Text",Cambria,Georgia,"Noto Serif",serif'
const MONO = 'ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace'

/** The original without its looks: one column of blocks, each in the tone of its verdict, the surer the stronger. */
export const FRAME_STYLE = `${COLORS}
*{box-sizing:border-box;max-width:100%}
html{overflow:hidden}
body{margin:0;padding:4px 28px 40vh 20px;background:var(--paper);color:var(--ink);font:13.5px/1.5 ${SANS};overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6,p,ul,ol,dl,dd,figure,blockquote,pre,table{margin:0;padding:0;font-size:inherit;font-weight:inherit}
h1{font-size:1.5em;line-height:1.25;font-weight:650}h2{font-size:1.2em;font-weight:650}h3,h4,h5,h6,dt,th{font-weight:650}
ul,ol{padding-inline-start:14px}li{list-style:none}blockquote,dd{padding-inline-start:14px}
table{border-spacing:6px 0;margin-inline-start:-6px}td,th{vertical-align:top;text-align:start}
pre{white-space:pre-wrap}pre,code,kbd,samp{font-family:${MONO};font-size:.92em}
.a{text-decoration:underline;text-decoration-color:color-mix(in srgb,currentColor 35%,transparent);text-underline-offset:.18em}
.pic{display:inline-block;margin:2px 0;padding:2px 9px;border:1px dashed var(--line);border-radius:5px;color:var(--soft);font-size:.86em}
.pic::before{content:attr(aria-label)}
.b{display:block;margin:2px 0;padding:3px 10px 3px 11px;border-inline-start:3px solid var(--tone);border-radius:0 5px 5px 0;background:color-mix(in srgb,var(--tone) calc(5% + 8%*var(--s)),transparent);transition:opacity .15s}
.k{--tone:var(--keep)}.d{--tone:var(--drop);border-inline-start-style:dotted}
.d{color:color-mix(in srgb,var(--ink) 76%,var(--paper))}
.h{font-style:italic}
.f{opacity:.32}
.m{box-shadow:inset 0 -2px 0 var(--accent)}
.w{text-decoration:line-through;text-decoration-color:var(--tone);text-decoration-thickness:2px}.d.w{text-decoration:underline wavy var(--keep) 1px;text-underline-offset:3px}
.on{background:color-mix(in srgb,var(--tone) 26%,var(--paper));outline:2px solid var(--tone);outline-offset:-1px;color:var(--ink);opacity:1}
.cut{margin-top:20px;color:var(--soft)}
hr{border:0;border-top:1px solid var(--line);margin:8px 0}
`

export const EXPLAIN_STYLE = `${COLORS}
*{box-sizing:border-box}
[hidden]{display:none!important}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
html,body{height:100%}
body{margin:0;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:14px/1.5 ${SANS};-webkit-text-size-adjust:100%;text-rendering:optimizeLegibility;overflow-wrap:break-word}
button,input,fieldset{font:inherit;color:inherit}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}.scroll:focus-visible{outline-offset:-2px;border-radius:0}
code,pre,kbd{font-family:${MONO};font-size:.86em}
h1,h2,h3,p,ul,dl,dd,blockquote,pre,fieldset{margin:0;padding:0}
.top{display:flex;align-items:center;gap:12px 32px;flex-wrap:wrap;padding:14px 24px 13px;border-bottom:1px solid var(--line)}
.name{flex:1 1 22rem;min-width:0}
.name h1{font:650 1.22rem/1.3 ${SERIF};letter-spacing:-.005em;text-wrap:balance;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.facts{display:flex;flex-wrap:wrap;gap:0 1.3em;margin-top:2px;color:var(--soft);font-size:.86rem}.facts b{font-weight:600;color:var(--ink);font-variant-numeric:tabular-nums}
.tools{display:flex;align-items:center;gap:12px;flex:0 1 auto;min-width:0}
.filter{display:flex;border:0;background:var(--tint);border-radius:9px;padding:3px;min-width:0}
.filter label{position:relative;cursor:pointer}.filter input{position:absolute;inset:0;opacity:0;margin:0;cursor:pointer}
.filter span:not(.sr){display:block;padding:4px 11px;border-radius:7px;color:var(--soft);white-space:nowrap}.filter b{font-weight:600;font-variant-numeric:tabular-nums;color:var(--ink)}
.filter .kept b{color:var(--keep)}.filter .dropped b{color:var(--drop)}
.filter input:checked+span{background:var(--raised);color:var(--ink);box-shadow:0 1px 2px rgb(0 0 0/.12)}.filter input:focus-visible+span{outline:2px solid var(--accent)}
.search{position:relative;min-width:0}.search input{width:12.5rem;max-width:100%;padding:6px 44px 6px 12px;border:1px solid var(--line);border-radius:9px;background:var(--raised)}
.search input::-webkit-search-cancel-button{display:none}.search output{position:absolute;right:12px;top:7px;color:var(--soft);font-variant-numeric:tabular-nums}
.keys{position:relative}.keys summary{list-style:none;cursor:pointer;width:31px;height:31px;display:grid;place-items:center;border-radius:50%;border:1px solid var(--line);color:var(--soft)}.keys summary::-webkit-details-marker{display:none}
.keys dl{position:absolute;z-index:3;right:0;top:40px;width:19rem;max-width:calc(100vw - 32px);display:grid;grid-template-columns:auto 1fr;gap:5px 14px;padding:14px 18px;background:var(--raised);border:1px solid var(--line);border-radius:10px;box-shadow:0 10px 32px rgb(0 0 0/.16)}.keys dt{font-family:${MONO};font-size:.86em;color:var(--soft);padding-top:1px}
main{flex:1;min-height:0;display:grid;grid-template-columns:minmax(0,1.12fr) minmax(0,1fr) 22.5rem;grid-template-rows:auto minmax(0,1fr)}
.notice{grid-column:1/-1;padding:8px 24px;background:var(--tint);color:var(--soft);font-size:.92rem}.failure{color:var(--drop);font-weight:600}
.pane{position:relative;grid-row:3;display:flex;flex-direction:column;min-height:0;min-width:0}main{grid-template-rows:auto auto minmax(0,1fr)}
.pane+.pane{border-inline-start:1px solid var(--line)}
h2,h3{font-size:.72rem;font-weight:600;letter-spacing:.085em;text-transform:uppercase;color:var(--soft)}
h2{padding:13px 24px 9px}.page h2{padding-inline-start:20px}
.scroll{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;scrollbar-width:thin;scrollbar-color:var(--line) transparent}
.stage{position:relative}iframe{display:block;width:100%;height:100%;border:0;background:var(--paper)}.veil{position:absolute;inset:0;cursor:default}
.page .scroll{scrollbar-width:none}.page .scroll::-webkit-scrollbar{display:none}
.strip{position:absolute;right:0;top:41px;bottom:0;width:7px;opacity:.55;cursor:pointer}.strip:hover{opacity:1}
.views{display:none}
.result .scroll{padding:2px 32px 45vh}
article{max-width:35rem;margin:0 auto;font:1.06rem/1.62 ${SERIF}}
article h1{font-size:1.72em;line-height:1.16;letter-spacing:-.012em;text-wrap:balance;margin:0 0 .4em}
.subtitle{font-size:1.1em;line-height:1.45;color:var(--soft);margin:0 0 .6em}.byline{font:.82rem/1.5 ${SANS};color:var(--soft);margin:0 0 1.7em}
.body :is(p,ul,ol,dl,blockquote,pre,figure,table,details){margin:0 0 1em}.body :is(h2,h3,h4,h5,h6){all:unset;display:block;font-weight:650;font-size:1.14em;line-height:1.3;margin:1.6em 0 .5em}
.body :is(ul,ol){padding-inline-start:1.4em}.body blockquote{padding-inline-start:1.1em;border-inline-start:3px solid var(--line);color:var(--soft)}
.body pre{background:var(--tint);border-radius:8px;padding:.8em 1em;overflow-x:auto;line-height:1.5}.body table{border-collapse:collapse;font-size:.92em;display:block;overflow-x:auto}.body :is(th,td){padding:.4em .8em;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
.body figure{font-size:.88em;color:var(--soft)}.body figcaption{margin-top:.4em}.body :is(li,td,th,blockquote)>:last-child{margin-bottom:0}
.pic{display:inline-block;padding:.35em .8em;border:1px dashed var(--line);border-radius:7px;color:var(--soft);font-size:.9em;font-family:${SANS}}.pic::before{content:attr(aria-label)}
.leaf{border-radius:3px;box-shadow:0 0 0 5px transparent;transition:background .12s,box-shadow .12s}
.leaf.on{background:color-mix(in srgb,var(--keep) 17%,var(--paper));box-shadow:0 0 0 5px color-mix(in srgb,var(--keep) 17%,var(--paper))}
.gap::after{content:"dropped here";display:block;margin-top:.75em;padding-top:.2em;border-top:2px dotted var(--drop);font:600 .72rem/1.4 ${SANS};color:var(--drop)}
:is(td,th,pre,summary,caption).gap::after{margin-top:.2em}
.none{color:var(--soft)}
.why{background:var(--raised)}.why .scroll{padding:0 24px 40px}
.hint{color:var(--soft)}kbd{padding:.1em .45em;border:1px solid var(--line);border-radius:4px;background:var(--paper)}
.number{color:var(--soft);font-size:.86rem;font-variant-numeric:tabular-nums}
.verdict{display:flex;align-items:baseline;flex-wrap:wrap;gap:0 .6em;font:650 1.95rem/1.2 ${SERIF};letter-spacing:-.015em}.verdict.k{color:var(--keep)}.verdict.d{color:var(--drop)}
.but{font:600 .82rem/1.4 ${SANS};letter-spacing:0;color:var(--accent)}
.scale{position:relative;height:4px;margin:12px 0 36px;border-radius:2px;background:linear-gradient(to right,var(--drop),var(--line) 50%,var(--keep))}
.scale::before{content:"";position:absolute;left:calc(var(--at)*100%);top:-4px;width:3px;height:12px;margin-left:-1.5px;border-radius:2px;background:var(--ink)}
.scale b{position:absolute;top:9px;left:clamp(0px,calc(var(--at)*100% - 1.1em),calc(100% - 2.2em));font-size:.8rem;font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
#evidence blockquote{font:1rem/1.5 ${SERIF};color:var(--soft);padding-inline-start:12px;border-inline-start:2px solid var(--line);display:-webkit-box;-webkit-line-clamp:5;-webkit-box-orient:vertical;overflow:hidden;overflow-wrap:anywhere}
.reasons{list-style:none;margin:16px 0 14px}.reasons li{position:relative;padding:7px 0 9px;overflow-wrap:anywhere;line-height:1.4}
.reasons li::after{content:"";position:absolute;left:0;bottom:0;height:3px;width:calc(var(--w)*100%);border-radius:2px;background:var(--tone);opacity:.85}.reasons .k{--tone:var(--keep)}.reasons .d{--tone:var(--drop)}
.reasons .d::after{background:repeating-linear-gradient(to right,var(--tone) 0 5px,transparent 5px 7px)}
.selector{display:block;color:var(--soft);overflow-wrap:anywhere}
.act{display:flex;gap:8px;margin:16px 0 4px}.act button,.views button{flex:1;padding:7px 12px;border:1px solid var(--line);border-radius:9px;background:var(--paper);cursor:pointer}.act button:hover{border-color:var(--soft)}
.act [aria-pressed=true]{border-color:var(--accent);color:var(--accent);font-weight:600}
.rule{margin-top:16px}.rule pre{margin-top:8px;padding:12px 14px;border-radius:9px;background:var(--tint);overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.5;max-height:16rem}.rule p{min-height:1.5em;color:var(--soft);font-size:.86rem}
.facts-of{margin-top:26px;padding-top:18px;border-top:1px solid var(--line)}.facts-of dl{margin-top:10px}
.facts-of dt{display:flex;justify-content:space-between;margin-top:13px;color:var(--soft);font-size:.86rem}.sure{font-variant-numeric:tabular-nums}
.facts-of dd>p{overflow-wrap:anywhere;line-height:1.4}.facts-of details{display:inline-block;vertical-align:top;margin-inline-end:14px;font-size:.86rem;color:var(--soft)}.facts-of details[open]{display:block}
.facts-of summary{cursor:pointer}.facts-of li{margin:5px 0;list-style:none;overflow-wrap:anywhere;color:var(--ink)}.facts-of li code{color:var(--soft)}
@media(max-width:1100px){main{grid-template-columns:minmax(0,1fr) minmax(0,1fr);grid-template-rows:auto auto minmax(0,1fr) minmax(0,19rem)}.why{grid-row:4;grid-column:1/-1;border-top:1px solid var(--line)}.pane.why{border-inline-start:0}.why h2{display:none}.why .scroll{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);grid-template-rows:auto auto 1fr;gap:0 48px;padding-top:16px}.why .scroll>*{grid-column:1}.why .scroll>.facts-of{grid-column:2;grid-row:1/span 3;margin:0;padding:0;border:0}}
@media(max-width:760px){.top{padding:11px 16px 10px;gap:9px}.name{flex-basis:100%}.name h1{font-size:1.08rem}.tools{width:100%;gap:8px}.filter span:not(.sr){padding:4px 8px}.search{flex:1}.search input{width:100%;padding-inline:10px 30px}.search output{right:9px}.keys{display:none}
.views{display:flex;gap:0;border-bottom:1px solid var(--line)}.views button{border:0;border-radius:0;background:none;color:var(--soft);padding:9px;border-bottom:2px solid transparent}.views [aria-pressed=true]{color:var(--ink);font-weight:600;border-color:var(--accent)}
main{display:flex;flex-direction:column}.why .scroll{display:block}.why .scroll>.facts-of{margin-top:26px;padding-top:18px;border-top:1px solid var(--line)}.pane{flex:1}.pane h2{display:none}.pane.why{flex:0 1 40%;box-shadow:0 -6px 22px rgb(0 0 0/.08)}.pane+.pane{border-inline-start:0}.strip{top:0}.why .scroll{padding:14px 16px 24px}.result .scroll{padding:18px 18px 30vh}
[data-view=page] .result,[data-view=article] .page{display:none}.verdict{font-size:1.5rem}.number{float:inline-end}.scale{margin:8px 0 32px}.notice{padding:8px 16px}}
@media(prefers-reduced-motion:reduce){*{transition:none!important}}
`
