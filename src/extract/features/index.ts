/** Candidates → numbers: one row a block, one named column a feature. The judge and its training read the same rows. */
import type { Segments } from '../segment.ts'
import { AROUND_FEATURES, fillAround, lookAround } from './around.ts'
import { CONTAINER_FEATURES, fillContainers, findTops } from './containers.ts'
import { fillLikeness, findLikeness, LIKENESS_FEATURES } from './likeness.ts'
import { fillFlow, FLOW_FEATURES, followFlow } from './flow.ts'
import { LINE_FEATURES, measureLines } from './lines.ts'
import { KIND_FEATURES } from './kinds.ts'
import { fillNames, NAME_FEATURES, readElementNames } from './names.ts'
import { fillRecords, findRecords, RECORD_FEATURES } from './records.ts'
import { readPage, type Evidence } from './page.ts'
import { fillText, TEXT_FEATURES } from './text.ts'
import type { Worths } from './worths.ts'

export type { Evidence } from './page.ts'

/** Every feature with its meaning, in the order of the columns: of a page's blocks, and of raw text's lines. */
export const FEATURES = {
  html: [
    ...TEXT_FEATURES,
    ...CONTAINER_FEATURES,
    ...AROUND_FEATURES,
    ...LIKENESS_FEATURES,
    ...FLOW_FEATURES,
    ...RECORD_FEATURES,
    ...NAME_FEATURES,
    ...KIND_FEATURES,
  ],
  text: LINE_FEATURES,
} as const

/** Names of the columns, in their order. */
export const COLUMNS = { html: FEATURES.html.map(([name]) => name), text: FEATURES.text.map(([name]) => name) } as const

export interface Features {
  /** `rows × width` numbers, row after row. */
  readonly values: Float32Array
  readonly width: number
}

/** `worths`: what names of elements are worth, where that is not to be what ships. */
export function measure(format: 'html' | 'text', segments: Segments, evidence: Evidence, worths?: Worths): Features {
  if (format === 'text') return measureLines(segments, evidence, worths)
  const width = FEATURES.html.length
  const rows = segments.candidates.length
  const values = new Float32Array(rows * width)
  const page = readPage(segments, evidence)
  const likeness = findLikeness(page)
  const tops = findTops(page, likeness.titleLine)
  const around = lookAround(page, likeness.titleLine)
  const flow = followFlow(page)
  const records = findRecords(page)
  const names = readElementNames(page, worths)
  for (let i = 0; i < rows; i++) {
    let at = i * width
    fillText(page, i, values, at)
    fillContainers(page, tops, i, values, at += TEXT_FEATURES.length)
    fillAround(page, around, i, values, at += CONTAINER_FEATURES.length)
    fillLikeness(page, likeness, i, values, at += AROUND_FEATURES.length)
    fillFlow(page, flow, i, values, at += LIKENESS_FEATURES.length)
    fillRecords(page, records, likeness.titleLine, i, values, at += FLOW_FEATURES.length)
    fillNames(page, names, i, values, at + RECORD_FEATURES.length)
  }
  return { values, width }
}
