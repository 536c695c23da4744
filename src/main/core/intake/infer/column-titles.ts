import type { Label } from '#contract'
import { headingKey, tidied } from '../../base/plain-text.ts'
import type { Catalogue, Unit } from '../../forms/form-definition.ts'
import { RESERVED_NAMES } from '../../forms/reserved-names.ts'
import { findUnit, readHeading } from '../heading.ts'

/** Name, titles and unit of a column, as far as its headings say. */
export interface TitledColumn {
  readonly name: string
  readonly title: Label
  readonly group: readonly Label[]
  readonly unit: Unit | null
}

/** Headings that the forms of the catalogue know: 村 is Village, wherever it stands. */
export type KnownHeadings = ReadonlyMap<string, { readonly name: string; readonly en: string }>

/** Only headings that mean the same in every form are known. */
export function knownHeadings(catalogue: Catalogue): KnownHeadings {
  const known = new Map<string, { name: string; en: string } | null>()
  for (const { columns } of catalogue.forms.values()) {
    for (const { name, title, aliases, type, group } of columns) {
      if (type === 'region' || group.length > 0) continue
      for (const heading of [title.zh, ...aliases.filter((alias) => alias.length >= 3)]) {
        const key = headingKey(heading)
        const other = known.get(key)
        known.set(key, other === undefined || other?.name === name ? { name, en: title.en } : null)
      }
    }
  }
  return new Map([...known].flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])))
}

/** Gives a column its name: that of a heading the catalogue knows, else its place in the sheet; each name once. */
export function titledColumn(
  path: readonly string[],
  place: number,
  known: KnownHeadings,
  taken: Set<string>,
  units: readonly Unit[],
): TitledColumn {
  const leaf = readHeading(path.at(-1) ?? '', units)
  const title = titleOf(path.at(-1) ?? '', units)
  const found = path.length === 1 ? known.get(leaf.keys[0] ?? '') : undefined
  const unit = leaf.unit ?? path.map((text) => readHeading(text, units).unit).findLast((each) => each !== null) ?? null
  return {
    name: freeName(found?.name ?? `c${String(place).padStart(2, '0')}`, taken),
    title: { zh: title.zh, en: title.en === title.zh ? (found?.en ?? title.en) : title.en },
    group: path.slice(0, -1).map((text) => titleOf(text, units)),
    unit,
  }
}

function freeName(wanted: string, taken: Set<string>): string {
  const base = RESERVED_NAMES.has(wanted) ? `${wanted}_value` : wanted.slice(0, 36)
  let name = base
  for (let number = 2; taken.has(name); number++) name = `${base}_${number}`
  taken.add(name)
  return name
}

/** A heading without line breaks and without the unit in its brackets; a line in English is its English title. */
function titleOf(heading: string, units: readonly Unit[]): Label {
  const lines = heading
    .split(/[\r\n]+/)
    .map(tidied)
    .filter((line) => line !== '')
  const english = lines.filter((line) => /[A-Za-z]{2}/.test(line) && !/[\u4e00-\u9fff]/.test(line))
  const chinese = lines.filter((line) => !english.includes(line)).join('')
  const bracket = /^(.+?)\s*[(（]([^()（）]+)[)）]$/.exec(chinese)
  const zh = bracket?.[2] !== undefined && findUnit(bracket[2], units) !== null ? (bracket[1] ?? chinese) : chinese
  const title = zh === '' ? tidied(heading) : zh
  return {
    zh: title.slice(0, 200),
    en: (chinese === '' || english.length === 0 ? title : english.join(' ')).slice(0, 200),
  }
}
