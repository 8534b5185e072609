/** Help on what a call's end says. */
import { listed } from './topic.ts'
import type { Topic } from './topic.ts'

export const exitCodes: Topic = {
  name: 'exit-codes', aliases: ['exit', 'exit-code', 'exit-status', 'status', 'codes', 'errors', 'failures'],
  summary: 'what the exit status says, and what to do then',
  options: ['--summary', '--timeout', '--quiet', '--verbose', '--resume', '--retry-failed'],
  text: `${listed([
    ['0', 'every input gave its article. A reader that closes the pipe early is success'],
    ['1', 'some gave none or failed, each named on standard error with what to do; in jsonl, and in json of several, also as a record with "error"'],
    ['2', 'the call was wrong: what was got, and what was expected'],
    ['3', 'nothing could be read, or the output could not be written'],
    ['130', 'interrupted; all finished work is kept'],
  ])}
Standard output has articles and nothing else; all talk is on standard error.
-q leaves out the names of failures, -v tells of every document, and a count of
what a run came to is there for people and for programs:

  $ cleancopy --summary json pages/ -o articles/

What failed in a run into a directory can be done once more:

  $ cleancopy pages/ -o articles/ --retry-failed --timeout 60
`,
}
