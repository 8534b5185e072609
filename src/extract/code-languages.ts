/** The language of a block of code, from the names that highlighters write on it or around it: one row for each way of writing. It guesses none from the code. */
import { attribute, firstBelow, type ElementNode } from '../model/document.ts'

/** Attributes that name nothing else. */
const ATTRIBUTES = ['data-lang', 'data-language', 'data-enlighter-language', 'data-code-language'] as const

/** `bare`: the name stands in the class without a word that says what it is, and counts where it is known. */
interface Row { readonly pattern: RegExp; readonly bare?: true }

const ROWS: readonly Row[] = [
  // CommonMark's info string, Prism, highlight.js, Rouge, Docusaurus, Prettify.
  { pattern: /(?:^|\s)lang(?:uage)?-([\w+#.-]+)/ },
  // GitHub, by the scopes of TextMate's grammars: source-ts, source-css-scss, text-html-basic.
  { pattern: /(?:^|\s)highlight-text-(html|xml)(?:-[\w-]+)?(?=\s|$)/ },
  { pattern: /(?:^|\s)highlight-source-(?:[\w+#.]+-)*([\w+#.]+)/ },
  // MediaWiki.
  { pattern: /(?:^|\s)mw-highlight-lang-([\w+#.-]+)/ },
  // Sphinx, on the box around Pygments' own.
  { pattern: /(?:^|\s)highlight-([\w+#.-]+)\s+notranslate(?=\s|$)/ },
  { pattern: /^highlight-([\w+#.-]+)$/, bare: true },
  // SyntaxHighlighter, before it has run and after.
  { pattern: /(?:^|\s|;)brush:\s*([\w+#.-]+)/ },
  { pattern: /(?:^|\s)syntaxhighlighter\s+(?:nogutter\s+)?([\w+#.-]+)/, bare: true },
  // Crayon; Org's export; Gatsby's own Prism; GeSHi.
  { pattern: /(?:^|\s)lang:([\w+#.-]+)/ },
  { pattern: /(?:^|\s)src-([\w+#.-]+)/, bare: true },
  { pattern: /(?:^|\s)(?:gatsby-code|geshifilter|source)-([\w+#.-]+)/, bare: true },
  // Pandoc, and Hexo's `figure.highlight.js`.
  { pattern: /(?:^|\s)(?:sourceCode|highlight|hljs|codehilite)\s+(?:numberSource\s+)?([\w+#.-]+)/, bare: true },
  // highlight.js with the name first.
  { pattern: /(?:^|\s)([\w+#.-]+)\s+hljs(?=\s|$)/, bare: true },
]

/** Words that stand where a language would, and name none. */
const NONE = new Set(['none', 'text', 'txt', 'plain', 'plaintext', 'default', 'auto', 'nohighlight', 'no-highlight', 'raw', 'code', 'undefined', 'unknown'])

/** Names that are believed where nothing else says that they are a language's. */
const KNOWN = new Set(`abap ada applescript asm awk bash bat batch c c++ c# clojure cmake coffeescript console cpp crystal csharp css csv cuda cypher d dart delphi diff
docker dockerfile elixir elm erb erlang fish fortran fsharp gherkin glsl go golang graphql groovy haml handlebars haskell hcl html http ini ipython ipython3 java javascript
jinja js json jsonc json5 jsx julia kotlin kt latex less lisp lua makefile markdown matlab md mermaid mysql nginx nim nix objc objective-c objectivec ocaml pascal patch
perl pgsql php postgresql powershell prolog properties proto protobuf ps1 py pycon python python2 python3 r rb regex rst ruby rust sass scala scheme scss sh shell
shell-session smalltalk solidity sql sqlite svelte swift tcl terraform tex toml ts tsx twig typescript vb vbnet verilog vhdl vim vue wasm xml xquery xslt yaml yml zig zsh`.split(/\s+/))

/** Elements that frame a page or a part of it: what they are called says nothing of one block of code. */
const FRAMES = new Set(['body', 'html', 'main', 'article'])

/** On the element, its code or the two elements around it. */
export function languageOf(pre: ElementNode): string | null {
  for (const element of [pre, firstBelow(pre, ({ tag }) => tag === 'code')]) {
    const named = element && (namedOn(element) ?? (element.tag === 'table' ? null : onlyName(element)))
    if (named !== null) return named
  }
  for (const element of [pre.parent, pre.parent?.parent]) {
    const named = element && !FRAMES.has(element.tag) ? namedOn(element) : null
    if (named !== null) return named
  }
  return null
}

function namedOn(element: ElementNode): string | null {
  for (const name of ATTRIBUTES) { const named = validName(attribute(element, name), false); if (named !== null) return named }
  // SyntaxHighlighter's settings, as Confluence writes them.
  const classes = [attribute(element, 'class'), attribute(element, 'data-syntaxhighlighter-params')].filter(names => names !== null).join(' ').trim()
  if (classes === '') return null
  for (const { pattern, bare } of ROWS) { const named = validName(pattern.exec(classes)?.[1], bare === true); if (named !== null) return named }
  return null
}

/** Old highlighters write the name alone on the code, as a class or as what is an element's human language elsewhere. */
function onlyName(code: ElementNode): string | null {
  const classes = (attribute(code, 'class') ?? '').split(/\s+/)
  return (
    validName(attribute(code, 'lang'), true) ?? validName(classes[0], true) ?? (/^(?:prettyprint|code)$/.test(classes[0]!) ? validName(classes[1], true) : null)
  )
}

function validName(name: string | null | undefined, mustBeKnown: boolean): string | null {
  const named = name?.toLowerCase()
  return named !== undefined && /^[\w+#.-]{1,30}$/.test(named) && !NONE.has(named) && (!mustBeKnown || KNOWN.has(named)) ? named : null
}
