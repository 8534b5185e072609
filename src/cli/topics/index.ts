/** Every topic of `cleancopy help`, once. */
import { archives } from './archives.ts'
import { config } from './config.ts'
import { exitCodes } from './exit-codes.ts'
import { fields } from './fields.ts'
import { formats } from './formats.ts'
import { rules } from './rules.ts'
import type { Topic } from './topic.ts'

export const TOPICS: readonly Topic[] = [formats, archives, rules, fields, config, exitCodes]

export const topicNamed = (name: string): Topic | undefined => TOPICS.find(topic => topic.name === name) ?? TOPICS.find(({ aliases }) => aliases.includes(name))

/** The topic that explains an option. */
export const topicOf = (flag: string): Topic | undefined => TOPICS.find(({ options }) => (options as readonly string[]).includes(flag))
