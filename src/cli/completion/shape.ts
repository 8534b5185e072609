/** What a shell is told of the command line, read from the tables: options, their values, subcommands. Scripts hold it as it is now and ask nobody at run time. */
import { LANGUAGES } from '../../languages/packs.ts'
import type { Command, CommandRow } from '../command.ts'
import type { OptionRow } from '../options.ts'
import { OPTIONS, optionsOf } from '../table.ts'
import { language } from '../values.ts'

type Values =
  | { readonly kind: 'none' }
  | { readonly kind: 'path' }
  | { readonly kind: 'free' }
  /** `list`: several of them, with commas between. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly list: boolean }

export interface Option extends Pick<OptionRow, 'flag' | 'short' | 'argument' | 'summary' | 'repeatable'> { readonly values: Values }

interface Subcommand {
  readonly name: string
  readonly summary: string
  readonly options: readonly Option[]
  /** Null: files. */
  readonly operands: readonly string[] | null
  /** They stand for the first argument alone, and files behind it. */
  readonly files: boolean
}

export interface Shape {
  readonly options: readonly Option[]
  readonly commands: readonly Subcommand[]
}

export interface Loaded { readonly row: CommandRow; readonly command: Command }

export const shapeOf = (commands: readonly Loaded[]): Shape => ({
  options: OPTIONS.map(optionOf),
  commands: commands.map(({ row: { name, summary }, command }) => ({
    name,
    summary,
    options: optionsOf(command).map(optionOf),
    operands: command.operands ?? null,
    files: command.files === true,
  })),
})

const optionOf = ({ flag, short, argument, summary, repeatable, parse }: OptionRow): Option => ({
  flag,
  short,
  argument,
  summary,
  repeatable,
  values: valuesOf(argument, parse),
})

function valuesOf(argument: string | null, parse: OptionRow['parse']): Values {
  if (argument === null) return { kind: 'none' }
  if (parse === language) return { kind: 'words', words: Object.keys(LANGUAGES), list: false }
  if (parse?.known) return { kind: 'words', words: parse.known, list: parse.list === true }
  return { kind: /file|path|dir/i.test(argument) ? 'path' : 'free' }
}

/** `-t` and `--to` of each. */
export const flagsOf = ({ flag, short }: Option): string[] => (short === null ? [flag] : [short, flag])
