import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FormFile, RuleFile } from '#contract'
import { newBook } from '../../../support/book.ts'
import { CENSUS } from '../../../support/infer.ts'

const FORM = JSON.parse(readFileSync(join(CENSUS, 'census-form.json'), 'utf8')) as FormFile

/** What holds of any census. */
const RULES: Readonly<Record<string, string>> = {
  sexes: 'population = male + female',
  'town-and-country': 'population = urban + rural',
  'sex-ratio': 'sex_ratio = male / female * 100',
  'household-size': 'household_size = household_people / households',
  'people-a-household': 'household_people >= households',
  share: 'minority_share >= 0 and minority_share <= 100',
}

test.each([
  [2010, 40, 1],
  [2020, 38, 0],
])(
  'the census of %i keeps in its %i units what holds of any census, but that %i of them does not tell the country',
  async (year, units, untold) => {
    const book = newBook()
    book.forms.add({ form: FORM })
    await book.bring([join(CENSUS, `census_county_${year}_v1.xlsx`)])
    const counts = Object.entries(RULES).map(([name, rule]) => [
      name,
      book.rules.rehearse({ rule: ruleOf(name, rule) }).counts,
    ])
    const kept = (cannotTell: number) => ({ checked: units, failed: 0, cannotTell })

    expect(counts).toEqual(Object.keys(RULES).map((name) => [name, kept(name === 'town-and-country' ? untold : 0)]))
  },
)

function ruleOf(name: string, rule: string): RuleFile {
  return {
    code: `CENSUS.${name}`,
    form: 'CENSUS',
    title: { zh: '普查关系', en: 'Relation of a census' },
    rule,
    severity: 'error',
    message: { zh: '不成立', en: 'It does not hold' },
  }
}
