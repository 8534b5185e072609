export function makeSchema(file?: 'article.schema.json' | 'rules.schema.json'): string
