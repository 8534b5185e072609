/** Writes the schemas from the types, with their comments: the record's and that of a file of rules. `npm run schema`. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const SCHEMAS = {
  'article.schema.json': { path: 'src/model/record.ts', type: 'ArticleRecord', title: 'A record of cleancopy' },
  'rules.schema.json': { path: 'src/model/contracts.ts', type: 'RuleFile', title: 'A file of rules of cleancopy' },
}

/** A schema as its file holds it. */
export function makeSchema(file = 'article.schema.json') {
  const { path, type, title } = SCHEMAS[file]
  const schema = createGenerator({ path: `${ROOT}${path}`, tsconfig: `${ROOT}tsconfig.json`, type, skipTypeCheck: true, additionalProperties: false, topRef: true, sortProps: false }).createSchema(type)
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const file of Object.keys(SCHEMAS)) writeFileSync(new URL(file, import.meta.url), makeSchema(file))
