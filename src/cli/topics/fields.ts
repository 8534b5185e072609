/** Help on the record of json and jsonl. A key without a meaning does not compile. */
import type { ArticleRecord } from '../../model/record.ts'
import { listed } from './topic.ts'
import type { Topic } from './topic.ts'

export const MEANINGS: Readonly<Record<keyof ArticleRecord, string>> = {
  source: 'path, member inside an archive, url, id, format, encoding',
  title: 'the headline, without the name of the site',
  subtitle: 'the line below it',
  authors: 'list of names',
  published: 'ISO 8601, as precise as the page says',
  modified: 'the same, of the last change',
  site: 'name of the site',
  url: "the page's own address",
  language: 'BCP 47: fr, pt-BR',
  description: 'what the page says of itself',
  image: 'address of its picture',
  section: 'where on the site it stands',
  tags: 'list of key words',
  license: 'terms of use, where they are given',
  kind: 'article, forum, product, listing, collection, documentation, service',
  wordCount: 'words as readers of the script count them',
  readingMinutes: 'time to read it',
  confidence: 'how sure, from 0 to 1',
  figures: 'url, alt, caption and credit of each picture, and of each video with a caption',
  paragraphs: "the author's running text, one string for each block",
  text: 'the paragraphs as one text',
  markdown: 'the article as --to markdown gives it',
  html: 'the article as --to html --fragment gives it',
  body: 'the tree of the article, node by node',
  provenance: 'for each fact where it was found, and what lost',
  removed: 'what was left out, with score and reasons',
  comments: "readers' comments",
  publisher: 'who publishes the site',
  place: 'place of the dateline',
  isAccessibleForFree: 'whether it can be read without paying',
  generator: 'the program that made the page',
  logo: "address of the publisher's logo",
  imageWidth: 'of the picture, in pixels',
  alternates: 'the same page in other languages',
}

export const fields: Topic = {
  name: 'fields', aliases: ['field', 'record', 'json', 'jsonl', 'keys', 'metadata', 'schema'],
  summary: 'keys of a json or jsonl record, for --fields',
  options: ['--fields'],
  text: `Keys of --fields, for json and jsonl, in the order in which they are asked for;
with text their bare values, a line each. Without it a record has those from
source to paragraphs, each always there, null or empty where nothing is known:

${listed(Object.entries(MEANINGS))}
  $ cleancopy -t json --fields title,authors,published page.html
  $ cleancopy -t jsonl --fields url,title,text pages/
  $ cleancopy -t text --fields title pages/

The schema is in the package: cleancopy/article.schema.json.
`,
}
