/** Days as pages write them in many languages, calendars and clocks, and which of several is the article's. */
import { describe, expect, test } from 'vitest'
import { isoDate } from '../src/extract/metadata/dates.ts'

describe('clocks', () => {
  test.each<[string, string]>([
    ['Sun Mar 03 2024 08:15:00 GMT+0100', '2024-03-03T08:15:00+01:00'], ['Sun Mar 03 2024 08:15:00 GMT+0100 (Central European Standard Time)', '2024-03-03T08:15:00+01:00'],
    ['March 3, 2024 5:04 PM GMT-5', '2024-03-03T17:04-05:00'], ['March 3, 2024, 5:04 PM UTC+5:30', '2024-03-03T17:04+05:30'], ['2024-03-03 08:15:00-05', '2024-03-03T08:15:00-05:00'],
    ['2024-03-03T08:15:00+01', '2024-03-03T08:15:00+01:00'], ['2024-03-03 08:15:00.123456+00', '2024-03-03T08:15:00+00:00'], ['2024-03-03T08:15:00+0530', '2024-03-03T08:15:00+05:30'],
    ['Sun Mar 03 08:15:00 +0000 2024', '2024-03-03T08:15:00+00:00'], ['Sun Mar  3 08:15:00 UTC 2024', '2024-03-03T08:15:00Z'], ['Sun, 03 Mar 2024 08:15:00 GMT', '2024-03-03T08:15:00Z'],
  ])('the zone of %s', (raw, iso) => expect(isoDate(raw, 'en')).toBe(iso))
  test.each<[string, string]>([
    ['3. März 2024, 14:00-16 Uhr', '2024-03-03T14:00'], ['2024-03-03 14:00-16:00', '2024-03-03T14:00'], ['3. März 2024, 08:15 zuletzt geändert', '2024-03-03T08:15'],
  ])('none in %s', (raw, iso) => expect(isoDate(raw, 'de')).toBe(iso))
})

describe('months', () => {
  test.each<[string, string, string | null]>([
    ['ca', '3 de març de 2024', '2024-03-03'], ['ca', '14 d’octubre de 2024', '2024-10-14'], ['ca', '1 d’abril de 2024', '2024-04-01'], ['ca', '3 març 2024', '2024-03-03'],
    ['gl', '3 de marzo de 2024', '2024-03-03'], ['lt', '2024 m. kovo 3 d.', '2024-03-03'],
  ])('of %s, which has no pack: %s', (language, raw, iso) => expect(isoDate(raw, language)).toBe(iso))
  test.each<[string, string]>([
    ['he', '3 במרץ 2024'], ['he', '3 מרץ 2024'], ['he', '3 במרס 2024'], ['th', '3 มี.ค. 2567'], ['th', 'วันที่ 3 มี.ค.2567'], ['th', '3 มีนาคม 2567'], ['el', '3 ΜΑΡΤΙΟΥ 2024'], ['el', '3 Μαρτίου 2024'],
    ['vi', '3 tháng 3, 2024'], ['vi', 'Ngày 3 tháng 3 năm 2024'], ['vi', '03 thg 3, 2024'], ['vi', 'NGÀY 3 THÁNG 3 NĂM 2024'], ['tr', '3 MART 2024'], ['ar', '3 مارس 2024'], ['fa', '3 مارس 2024'],
  ])('of %s: %s', (language, raw) => expect(isoDate(raw, language)).toBe('2024-03-03'))
  test.each<[string, string]>([['3 KASIM 2024', '2024-11-03'], ['3 kasım 2024', '2024-11-03'], ['3 MAYIS 2024', '2024-05-03'], ['3 ابريل 2024', '2024-04-03'], ['14 tháng 10, 2024, 08:15', '2024-10-14T08:15']])('in capitals and in other spellings: %s', (raw, iso) => expect(isoDate(raw, null)).toBe(iso))
})
