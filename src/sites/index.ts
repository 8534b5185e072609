/**
 * The rules that are shipped: for systems and sites where the judge alone keeps what no author wrote.
 * Data only. Each was measured on labelled pages, gained there and lost on none; its example, in
 * fixtures/rules/, comes out wrong without it. What most pages are asked is cheap: a host, a generator,
 * or one look at `html`, `body` or the head's own children.
 */
import type { SiteRule } from '../model/contracts.ts'

/** Author boxes, buttons and related posts that plug-ins put below or into the text; pop-ups. */
const WORDPRESS = ['.saboxplugin-wrap', '.sharedaddy', '.jp-relatedposts', '.elementor-location-popup']

export const SHIPPED: readonly SiteRule[] = [
  {
    name: 'mediawiki', generator: 'MediaWiki',
    remove: ['#catlinks', '.mw-hidden-catlinks', '.printfooter', '.mw-editsection', '.navbox'],
    example: {
      page: 'mediawiki.html', title: 'Drove Lock',
      paragraphs: ['Drove Lock is a canal lock', 'The lock was begun in 1811', 'Since 1996 it has been worked'],
      without: ['Canals and locks of the Ember valley', 'edit source', 'Retrieved from'],
    },
  },
  {
    name: 'wordpress', generator: 'WordPress', remove: WORDPRESS,
    example: {
      page: 'wordpress.html', title: 'What the tide left on the slipway',
      paragraphs: ['On Monday the slipway', 'The harbour master counted'],
      without: ['For twenty years the marsh'],
    },
  },
  {
    name: 'elementor', generator: 'Elementor', remove: WORDPRESS,
    example: {
      page: 'elementor.html', title: 'A bakery learns to close on Sundays',
      paragraphs: ['For forty years', 'The first Sunday'],
      without: ['Before you leave'],
    },
  },
  {
    name: 'shopify', when: 'head > script#shopify-features',
    remove: ['.price__container', '.jdgm-widget', '.promo-bar__wrapper'],
    example: {
      page: 'shopify.html',
      paragraphs: ['The kettle is spun from one sheet', 'Its handle is of ash'],
      without: ['I bought this kettle for my mother'],
    },
  },
  {
    name: 'phpbb', when: 'body#phpbb',
    remove: ['.signature', '.notice', '.profile-joined', '.profile-posts'],
    example: {
      page: 'phpbb.html',
      paragraphs: ['My barometer has stood at', 'Have you tried', 'That was it'],
      without: ['A falling glass never lied'],
    },
  },
  {
    name: 'invision', when: 'body.ipsApp',
    remove: ['[data-role=memberSignature]', '.ipsEntry__signature', '.cTopicOverview', '.cTopicOverviewContainer'],
    example: {
      page: 'invision.html',
      paragraphs: ['Does anyone know', 'It is the fuse'],
      without: ['Keeper of four mantel clocks'],
    },
  },
  {
    name: 'apple', hosts: 'apple.com', remove: '#ac-globalfooter',
    example: {
      page: 'apple.html', url: 'https://www.apple.com/lantern/',
      paragraphs: ['The lantern lights a whole room', 'It folds flat'],
      without: ['Trade-in values vary'],
    },
  },
]
