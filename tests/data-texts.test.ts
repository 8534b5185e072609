/** Texts that are data, and no prose: settings, rows, values. They are in no language, and nobody wrote them. */
import { describe, expect, test } from 'vitest'
import { extract } from '../src/index.ts'

async function told(text: string): Promise<unknown> {
  const outcome = await extract(text, { format: 'text' })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  const { language, title, authors } = outcome.value.metadata
  return { language, title, authors }
}

describe('in no language is', () => {
  test.each<[string, string]>([
    ['YAML', 'name: tarn-ferry\nversion: 2\nowner:\n  name: Ann Lee\n  village: Coldharbour\npiers:\n  - name: north\n    steps: 14\n  - name: south\n    steps: 9\nnotes: >\n  The boat does not leave in fog.\n  Geese are luggage.\n'],
    ['YAML with a comment on top', '# What is done for each boat\non:\n  push:\n    branches: [main]\njobs:\n  build:\n    runs-on: a machine by the pier\n    steps:\n      - name: Install the oars\n        run: npm ci\n'],
    ['YAML of a program\u2019s words', 'en:\n  title: Welcome to the ferry of Dunmere\n  intro: The boat leaves when the keeper has counted us\n  footer: Please bring a lamp and a coin for the geese\n  error: The page you want is at the bottom of the tarn\n'],
    ['CSV', 'Titel;Jahr;Ort;Bemerkung\nDer Weiher im Winter;1987;Weiher;mit Bildern vom Steg\nDie Fähre;1991;Dorf;vergriffen seit 1995\nGänse am See;2003;Stadt;zweite Auflage\n'],
    ['CSV with quotation marks', 'pier,built,steps,remarks\nAldwinkle,1871,2,"closed on Sundays,except in May"\nColdharbour,1902,3,"rebuilt after the flood"\nDunmere,1911,1,"on request,wave a hat"\n'],
    ['TOML', '# Settings of the ferry\ntitle = "Tarn ferry"\n\n[owner]\nname = "Ann Lee"\nsince = 1979-05-27T07:32:00Z\n\n[piers]\nnames = ["north", "south"]\nsteps = [14, 9]\n\n[piers.north]\nlamp = true\nbell = "brass"\n'],
    ['JSON', '{\n  "name": "tarn-ferry",\n  "owner": { "name": "Ann Lee" },\n  "notes": "The boat does not leave in fog. Geese are luggage and travel free of charge."\n}\n'],
  ])('%s', async (_, text) => expect(await told(text)).toEqual({ language: null, title: null, authors: [] }))
})

describe('in its language is', () => {
  test.each<[string, string]>([
    ['talk in turn', 'Ann: Where is the boat?\nTom: In the water, I should think.\nAnn: It is not at the pier.\nTom: Then it is at the other one.\nAnn: There is only one pier, Tom.\n'],
    ['prose with as many commas a line', 'The ferry, the pier, and the geese\nThe ferry was late, as it had been all summer, and nobody knew why.\nThe pier was wet, the bell was broken, and the rope was gone.\nThe geese sat in the reeds, looked at us, and said nothing.\n'],
    ['a list of facts', 'boat: the old Heron that lay in the reeds for years\nkeeper: a woman who has seen the fog come and go\nbell: brass, and it is rung by hand every morning\ngeese: nine of them, and they would like to be more\n'],
    ['talk of people in small letters, one of whom quotes', 'ann: have you read what the keeper wrote of the boat in his book?\ntom: I have, and it says this:\n  The boat was built in three years.\nann: nobody was paid for it, of course.\ntom: there was nobody who could have paid them.\n'],
    ['a recipe', 'title: Bread of the parish\nserves: eight people who have rowed\n\ningredients:\n  - five hundred grams of flour from the mill\n  - two spoons of salt from the sea below the inn\n\nmethod:\n  Knead it for as long as it takes to sing the song of the ferry, and bake it until it is brown.\n'],
  ])('%s', async (_, text) => expect(await told(text)).toMatchObject({ language: 'en' }))
})
