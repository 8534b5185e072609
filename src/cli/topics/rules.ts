/** Help on what is kept: how to see why, and every way to overrule it. */
import type { Topic } from './topic.ts'

export const rules: Topic = {
  name: 'rules', aliases: ['rule', 'select', 'remove', 'phrases', 'judge', 'boilerplate', 'missing', 'why'],
  summary: 'what is kept and left out: seeing why, and overruling it',
  options: ['--select', '--remove', '--phrases', '--rules', '--prefer', '--learn', '--engine', '--comments', '--language', '--dedupe'],
  text: `Every block of a page, or line of a text, is judged by what it is like. What was
kept, what was left out, and the reasons that weighed:

  $ cleancopy explain page.html
  $ cleancopy -t json --fields removed page.html

Too much is left out, or too little:

  $ cleancopy --prefer recall page.html
  $ cleancopy --prefer precision page.html

You know where the article stands, or what is never part of it (CSS selectors):

  $ cleancopy --select article --remove '.promo, aside' page.html

A site says the same lines everywhere: write them into a file, one a line, with
* for anything at the start, at the end or once inside:

  $ cleancopy --phrases lines.txt page.html

A site needs more than that: a file of rules names its hosts, and what to keep,
remove and read as title, authors or date. explain -t html writes such a rule
for a block that is marked as wrong; rules test holds rules to their examples.

  $ cleancopy --rules rules.yaml page.html
  $ cleancopy rules test rules.yaml

Or let it find what repeats: --learn reads all twice, and drops blocks that half
of a site's pages have.

  $ cleancopy --learn pages/ -o articles/

The judgement of Firefox Reader View, for comparison:

  $ cleancopy --engine readability page.html

What shall hold for every call goes into a file: see cleancopy help config.
`,
}
