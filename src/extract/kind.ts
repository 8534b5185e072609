/** What kind of page it is, by what the page says of itself and where it stands. */
import type { Kind } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import type { Facts } from './facts/index.ts'

/** First match wins. Types are schema.org's and Open Graph's, lower case; paths are of the address. */
const RULES: readonly { readonly kind: Kind; readonly type?: RegExp; readonly path?: RegExp }[] = [
  { kind: 'forum', type: /^(?:discussionforumposting|qapage)$/, path: /\/(?:forum|forums|thread|threads|showthread|viewtopic|t|questions|discussion|community\/t)[/.]/ },
  { kind: 'product', type: /^(?:product|og:product|product\.item|productgroup)$/, path: /\/(?:product|products|dp|item|shop)\/[^/]+/ },
  { kind: 'documentation', type: /^(?:techarticle|apireference)$/, path: /\/(?:docs|documentation|reference|manual|api)\//  },
  { kind: 'article', type: /^(?:article|newsarticle|blogposting|reportagenewsarticle|opinionnewsarticle|report|scholarlyarticle|advertisercontentarticle)$/ },
  { kind: 'listing', type: /^(?:searchresultspage|itemlist)$/ },
  { kind: 'collection', type: /^collectionpage$/, path: /\/(?:category|categories|collections|tag|tags|topics?)\// },
  { kind: 'service', type: /^(?:service|localbusiness|professionalservice)$/, path: /\/(?:services|solutions)\// },
]

export function kindOf(facts: Facts, document: Document): Kind {
  const url = document.base?.toLowerCase() ?? ''
  for (const { kind, type, path } of RULES) {
    if (type && facts.types.some(name => type.test(name))) return kind
    if (path && path.test(url)) return kind
  }
  return 'article'
}
