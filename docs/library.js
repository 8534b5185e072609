/**
 * The library's reference, docs/library.md, from the docstrings of what src/index.ts exports:
 * `node docs/library.js` writes the part between the marks, `--print` prints the document.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const PATH = fileURLToPath(new URL('library.md', import.meta.url))
const ENTRY = fileURLToPath(new URL('../src/index.ts', import.meta.url))
const START = '<!-- made from the docstrings by docs/library.js -->\n', END = '<!-- end of what is made -->'
/** What is for those who extend cleancopy itself stands in ARCHITECTURE.md. */
const INTERNAL = new Set(['ArchiveFormat', 'BookFormat', 'InputFormat', 'OutputFormat', 'LanguageWords', 'PhraseCategory', 'StandIn', 'Term', 'SiteRule', 'Member', 'MemberContent', 'Input', 'Hints', 'Handlers', 'RecordFields'])
const CHAPTERS = [
  ['Functions', declaration => ts.isFunctionDeclaration(declaration)],
  ['Values', declaration => ts.isVariableDeclaration(declaration)],
  ['What goes in and comes out', (_, file) => !file.endsWith('model/article.ts')],
  ['The article', () => true],
]

const program = ts.createProgram([ENTRY], { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, allowImportingTsExtensions: true, noEmit: true, strict: true, types: ['node'] })
const checker = program.getTypeChecker()
const entry = program.getSourceFile(ENTRY)
/** Functions and values that can be imported: `export type *` gives none. */
const isValue = ({ declarations = [] }) => declarations.some(declaration => (ts.isExportSpecifier(declaration) ? !declaration.isTypeOnly && !declaration.parent.parent.isTypeOnly : declaration.getSourceFile() === entry))
const isHidden = ({ declarations: [declaration] = [] }, symbol) => (ts.isFunctionDeclaration(declaration) || ts.isVariableDeclaration(declaration)) && !isValue(symbol)
const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(entry)).map(symbol => [symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol, symbol])
  .filter(([meant, symbol]) => !isHidden(meant, symbol)).map(([meant]) => meant)

const chapters = new Map(CHAPTERS.map(([name]) => [name, []]))
for (const symbol of exported) {
  if (INTERNAL.has(symbol.name)) continue
  const declaration = symbol.declarations?.[0]
  if (!declaration) continue
  const file = declaration.getSourceFile().fileName
  const [chapter] = CHAPTERS.find(([, holds]) => holds(declaration, file))
  chapters.get(chapter).push({ symbol, declaration, place: [file, declaration.pos] })
}

/** The docstring as prose; what a value is made of, as code. */
function section({ symbol, declaration }) {
  const prose = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim()
  return `### ${symbol.name}\n\n${prose === '' ? '' : `${prose}\n\n`}\`\`\`ts\n${codeOf(symbol, declaration)}\n\`\`\`\n`
}

function codeOf(symbol, declaration) {
  if (ts.isFunctionDeclaration(declaration)) {
    const text = declaration.getText()
    return text.slice(0, declaration.body.pos - declaration.getStart()).trim().replace(/^export (?:async )?/, '')
  }
  if (ts.isVariableDeclaration(declaration)) return `const ${symbol.name}: ${checker.typeToString(checker.getTypeOfSymbol(symbol), undefined, ts.TypeFormatFlags.NoTruncation)}`
  // What a list is read from is no value that can be imported.
  if (ts.isTypeAliasDeclaration(declaration) && declaration.type.getText().includes('typeof ')) return `type ${symbol.name} = ${checker.typeToString(checker.getDeclaredTypeOfSymbol(symbol), undefined, ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias).replaceAll('"', "'")}`
  return declaration.getText().replace(/^export /, '')
}

const made = [...chapters].filter(([, rows]) => rows.length > 0).map(([name, rows]) => {
  rows.sort((a, b) => (a.place[0] < b.place[0] ? -1 : a.place[0] > b.place[0] ? 1 : a.place[1] - b.place[1]))
  return `## ${name}\n\n${rows.map(section).join('\n')}`
}).join('\n')
const before = readFileSync(PATH, 'utf8')
const now = `${before.slice(0, before.indexOf(START) + START.length)}\n${made}\n${before.slice(before.indexOf(END))}`
if (process.argv.includes('--print')) process.stdout.write(now)
else writeFileSync(PATH, now)
