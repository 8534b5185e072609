/** Writes article.schema.json from the types of the record, with their comments: `npm run schema`. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The schema as its file holds it. */
export function makeSchema() {
  const schema = createGenerator({ path: `${ROOT}src/model/record.ts`, tsconfig: `${ROOT}tsconfig.json`, type: 'ArticleRecord', skipTypeCheck: true, additionalProperties: false, topRef: true, sortProps: false }).createSchema('ArticleRecord')
  return `${JSON.stringify({ title: 'A record of cleancopy', ...schema }, null, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL('article.schema.json', import.meta.url), makeSchema())
