/** Elements that say when something takes place, which is not when its page came out. */
import { attribute, type ElementNode } from '../../model/document.ts'

/** What such an element says is known by: a day that lines around it tell is the event's there, and nowhere else. */
export const EVENT = 'time.event'

/** By its property, or by its name or that of what is around it; a name of the whole page is none of a day's. */
export const takesPlace = (node: ElementNode): boolean =>
  !isPublication(node)
  && (PROPERTIES.test(propertyOf(node)) || [node, node.parent].some(at => at !== null && !PAGES.has(at.tag) && isEvents(attribute(at, 'class') ?? '')))
const PROPERTIES = /(?:^|[\s:])(?:(?:start|end)(?:date|time)|doortime)(?=\s|$)/i
const isEvents = (name: string): boolean => MAY_BE.test(name) && !PUBLICATION.test(name) && name.split(/\s+/).some(one => NAMES.test(one))
const MAY_BE = /event|dt-?(?:start|end)/i
/** Whole names, or behind what calendars put before theirs: "post-event-time" is a post's, "timeline-event-date" any day's. */
const NAMES = /^(?:(?:tribe|mec|em|upcoming|next|field|views-field-field|field--name-field)[_-]{1,2})?event[_-]{0,2}(?:start|end|date|day|time)(?:$|[_-])|^dt-?(?:start|end)$/i
const PAGES: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article'])

/** It is said to be the day when the page came out, whatever else it is. */
export const isPublication = (node: ElementNode): boolean =>
  attribute(node, 'pubdate') !== null || PUBLICATION.test(`${attribute(node, 'class') ?? ''} ${propertyOf(node)}`)
const PUBLICATION = /publish|entry-date|pubdate/i

const propertyOf = (node: ElementNode): string => attribute(node, 'itemprop') ?? attribute(node, 'property') ?? ''
