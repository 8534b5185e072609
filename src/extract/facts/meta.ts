/** What each meta element claims: name or property, lower case → field, kind of origin and, where it differs from that, its row of the precedence table. */
import type { Field, OriginKind } from '../../model/article.ts'
import { table } from '../../model/table.ts'

type Row = readonly [field: Field, kind: OriginKind, slot?: string]

/** Rows of names that say the same. */
const TABLE: readonly (readonly [names: string, ...row: Row])[] = [
  ['og:title', 'title', 'open-graph'],
  ['twitter:title', 'title', 'twitter'],
  ['front-matter:title', 'title', 'meta', 'front-matter'],
  ['front-matter:subtitle', 'subtitle', 'meta', 'front-matter'],
  ['front-matter:author', 'authors', 'meta', 'front-matter'],
  ['front-matter:date', 'published', 'meta', 'front-matter'],
  ['front-matter:modified', 'modified', 'meta', 'front-matter'],
  ['dc.title dcterms.title dc:title', 'title', 'dublin-core'],
  ['title headline hdl fulltitle', 'title', 'meta'],
  ['sailthru.title parsely-title citation_title', 'title', 'meta', 'meta.service'],

  ['author authors article_author byline creator', 'authors', 'meta'],
  ['article:author og:article:author book:author', 'authors', 'open-graph'],
  ['article:author_name sailthru.author parsely-author byl cxenseparse:author bt:author dcsext.author article.author vr:author mediator_author sailthru.byline_name bc:authors shareaholic:article_author_name og:author twitter:author', 'authors', 'meta', 'meta.service'],
  ['citation_author citation_authors bepress_citation_author', 'authors', 'meta', 'meta.citation'],
  ['dc.creator dcterms.creator dc:creator dc.contributor', 'authors', 'dublin-core'],
  ['twitter:data1 twitter:data2', 'authors', 'twitter', 'twitter.data'],
  ['twitter:creator', 'authors', 'twitter'],

  ['article:published_time article:published og:article:published_time og:pubdate og:published_time og:published_at og:publish_date og:publication_time article:first_published_time article-published_time', 'published', 'open-graph'],
  ['date pubdate publishdate publish-date publish_date publication_date datepublished date.issued ptime created published publish_time published_at published_time published-date article:published_date ms.date firstpublished issue_date prism.publicationdate eprints.date release_date dc.date.published originalpublicationdate article_date_original published_date publisheddate pub_date pub-date date-pub pdate', 'published', 'meta'],
  ['sailthru.date parsely-pub-date cxenseparse:recs:publishtime cxenseparse:publishtime ageaparse:recs:publishtime mediator_published_time shareaholic:article_published_time article.published article.created vr:published_time vr:published-time bt:pubdate w-published-date', 'published', 'meta', 'meta.service'],
  ['citation_publication_date citation_date citation_online_date', 'published', 'meta', 'meta.citation'],
  ['dc.date dcterms.date dc.date.issued dcterms.issued dc:date', 'published', 'dublin-core'],
  ['dc.date.created dcterms.created', 'published', 'dublin-core', 'dublin-core.created'],
  ['article:modified_time article:modified og:article:modified_time og:modified_time og:updated_time', 'modified', 'open-graph'],
  ['last-modified last-updated lastmod datemodified lastmodifieddate dateupdate last-modified-date modified-date modified_date modified-time updated_at revised utime article.updated article_date_updated shareaholic:article_modified_time', 'modified', 'meta'],
  ['dcterms.modified dc.date.modified', 'modified', 'dublin-core'],

  ['og:description', 'description', 'open-graph'],
  ['twitter:description', 'description', 'twitter'],
  ['description', 'description', 'meta'],
  ['dc.description dcterms.description dcterms.abstract', 'description', 'dublin-core'],

  ['og:site_name', 'site', 'open-graph'],
  ['application-name apple-mobile-web-app-title al:ios:app_name', 'site', 'meta'],
  ['citation_journal_title', 'site', 'meta', 'meta.journal'],
  ['publisher citation_publisher', 'publisher', 'meta'],
  ['article:publisher', 'publisher', 'open-graph'],
  ['dc.publisher dcterms.publisher', 'publisher', 'dublin-core'],

  ['og:url', 'url', 'open-graph'],
  ['parsely-link', 'url', 'meta'],
  ['og:image og:image:url og:image:secure_url', 'image', 'open-graph'],
  ['og:image:width', 'imageWidth', 'open-graph'],
  ['twitter:image twitter:image:src', 'image', 'twitter'],
  ['parsely-image-url thumbnail', 'image', 'meta'],

  ['og:locale', 'language', 'open-graph'],
  ['content-language language', 'language', 'meta'],
  ['dc.language dcterms.language', 'language', 'dublin-core'],

  ['article:section', 'section', 'open-graph'],
  ['parsely-section article.section cxenseparse:category', 'section', 'meta'],
  ['article:tag', 'tags', 'open-graph'],
  ['keywords news_keywords parsely-tags sailthru.tags', 'tags', 'meta'],

  ['generator', 'generator', 'meta'],
  ['article:content_tier', 'isAccessibleForFree', 'open-graph'],
  ['dcterms.license dc.rights dcterms.rights', 'license', 'dublin-core'],
]

export const META: Readonly<Record<string, Row>> = table(
  Object.fromEntries(TABLE.flatMap(([names, ...row]) => names.split(' ').map(name => [name, row] as const))),
)
