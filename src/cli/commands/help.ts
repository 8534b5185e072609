/** `cleancopy help`: pages on a subject, or on a subcommand; the manual page, which is made from the same tables. */
import type { Command, CommandRow } from '../command.ts'
import { commandPage } from '../help.ts'
import { manualPage } from '../manual.ts'
import { nearest } from '../nearest.ts'
import type { OptionRow } from '../options.ts'
import { printed } from '../print.ts'
import { TOPICS, topicNamed } from '../topics/index.ts'
import { listed } from '../topics/topic.ts'
import { UsageError } from '../values.ts'

const ROFF: OptionRow = {
  flag: '--roff',
  short: null,
  argument: null,
  group: 'Output',
  summary: 'the manual page as its source, for man',
  standard: null,
  parse: null,
  repeatable: false,
}

/** A topic and a subcommand may share one. */
const namesOf = (rows: readonly CommandRow[]): readonly string[] => [...new Set([...TOPICS, ...rows].map(({ name }) => name))]

export const command = (rows: readonly CommandRow[]): Command => ({
  options: [ROFF],
  operands: namesOf(rows),
  about: `Topics:\n${listed(TOPICS.map(({ name, summary }) => [name, summary]))}\nThe name of a subcommand gives the page on it. The whole manual: man cleancopy,\nor cleancopy help --roff | man -l -\n`,
  answer: async ({ roff }, [name, ...more], io) => {
    if (more.length > 0) throw new UsageError(`help: got ${more.length + 1} names, expected one topic or subcommand`)
    if (roff) return printed(manualPage(await Promise.all(rows.map(async row => ({ row, command: await row.load() })))), io)
    return printed(name === undefined ? index(rows) : await page(name, rows), io)
  },
})

async function page(name: string, rows: readonly CommandRow[]): Promise<string> {
  const wanted = name.toLowerCase().replaceAll(/[ _]/g, '-')
  const row = rows.find(row => row.name === wanted)
  const topic = TOPICS.find(topic => topic.name === wanted) ?? (row ? undefined : topicNamed(wanted))
  const more = row && topic ? `\nOn the subcommand: cleancopy ${row.name} --help\n` : ''
  if (topic) return topic.text + more
  if (row) return commandPage(row, await row.load())
  const near = nearest(wanted, [...TOPICS.flatMap(topic => [topic.name, ...topic.aliases]), ...rows.map(row => row.name)])
  const meant = near === null ? null : topicNamed(near)?.name ?? near
  throw new UsageError(`help: unknown topic '${name}'${meant === null ? '' : `, did you mean '${meant}'?`} (one of ${namesOf(rows).join(', ')})`)
}

const index = (rows: readonly CommandRow[]): string => `cleancopy help TOPIC, or cleancopy --help for all options.

Topics:
${listed(TOPICS.map(({ name, summary }) => [name, summary]))}
Subcommands:
${listed(rows.map(({ name, summary }) => [name, summary]))}`
