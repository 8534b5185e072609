/** `cleancopy config`: what holds here, and which file or variable says so. Changes nothing. */
import type { Command } from '../command.ts'
import { configurable, configuration, keyOf } from '../config.ts'
import type { OptionRow } from '../options.ts'
import { printed } from '../print.ts'
import { plainJson, visible } from '../../render/sanitize.ts'
import { OPTIONS, optionsNamed } from '../table.ts'
import { choice, UsageError } from '../values.ts'

const TO: OptionRow = {
  flag: '--to',
  short: '-t',
  argument: '<format>',
  group: 'Output',
  summary: 'text or json',
  standard: 'text',
  parse: choice('format', ['text', 'json']),
  repeatable: false,
}

export const command: Command = {
  options: [TO, ...optionsNamed('--config', '--no-config')],
  operands: [],
  about: 'One line for each option: its key, its value, and the file or variable that\nsays so. How files are found and which weighs more: cleancopy help config.\n',
  answer: async ({ to = 'text', config }, inputs, io) => {
    if (inputs.length > 0) throw new UsageError(`config: got '${inputs[0]}', expected no input`)
    const held = await configuration(OPTIONS, io, config as string | false | undefined)
    const entries = configurable(OPTIONS).map(row => {
      const given = held.origins.get(row.flag)
      return { key: keyOf(row), value: given ? given.shown : null, standard: row.standard, origin: given?.origin ?? null }
    })
    if (to === 'json') {
      const values = Object.fromEntries(entries.map(({ key, value, standard, origin }) => [key, { value: value ?? null, standard, origin }]))
      return printed(`${plainJson(JSON.stringify({ files: held.files, notes: held.notes, values }, null, 2))}\n`, io)
    }
    const rows = entries.map(({ key, value, standard, origin }) => [
      key,
      value === null ? (standard ?? '-') : typeof value === 'string' ? value : JSON.stringify(value),
      origin?.place ?? 'standard',
    ])
    const widths = [0, 1].map(at => Math.min(40, Math.max(...rows.map(row => row[at]!.length))))
    const head = held.files.length === 0 ? 'No configuration file is found from here.\n' : held.files.map(({ kind, place }) => `${kind}: ${place}\n`).join('')
    return printed(
      visible(
        `${head}${held.notes.map(note => `note: ${note}\n`).join('')}\n${rows.map(([key, value, place]) => `${key!.padEnd(widths[0]!)}  ${value!.padEnd(widths[1]!)}  ${place}\n`).join('')}`,
      ),
      io,
    )
  },
}
