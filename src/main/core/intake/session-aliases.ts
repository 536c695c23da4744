import type { IntakeProblem, SheetHints } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue, FormDefinition } from '../forms/form-definition.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { withNames } from '../regions/with-names.ts'
import { keptRegionNames, readAliases } from './aliases.ts'
import type { Header } from './header.ts'
import { intakeProblem } from './intake-problem.ts'
import { type ChosenAt, keepMapping, keepRegionName } from './keep-aliases.ts'
import { keptHeadings } from './kept-headings.ts'
import type { KeptByForm } from './recognise-sheet.ts'

/** The aliases that one import goes by, as they stood at its start: what it keeps itself holds from the next one on. */
export interface SessionAliases {
  readonly kept: KeptByForm
  /** The regions as a sheet may name them. */
  regionsOf(hints: SheetHints): NamedRegions
}

export interface NamedRegions {
  readonly regions: RegionIndex
  /** Region codes by the texts that were taken for them because a person has confirmed it. */
  readonly used: ReadonlyMap<string, string>
}

export function sessionAliases(db: Sqlite, catalogue: Catalogue, regions: RegionIndex): SessionAliases {
  const aliases = readAliases(db)
  const names = keptRegionNames(aliases)
  const forms = new Set(aliases.flatMap(({ form }) => form ?? []))
  return {
    kept: new Map(
      [...catalogue.forms.values()]
        .filter(({ code }) => forms.has(code))
        .map((form) => [form.code, keptHeadings(aliases, form, catalogue.units)]),
    ),
    regionsOf({ regionNames }) {
      const used = new Map<string, string>()
      const all = { ...names, ...regionNames }
      return { regions: withNames(regions, all, (text, code) => used.set(text, code)), used }
    },
  }
}

/** One note for each text that was taken for a county because a person has confirmed it. */
export function confirmedProblems(names: NamedRegions | null): readonly IntakeProblem[] {
  if (names === null) return []
  const { regions, used } = names
  return [...used].map(([value, code]) => intakeProblem('region-confirmed', { value, region: regions.nameOf(code) }))
}

export interface ChosenSheet {
  readonly hints: SheetHints
  readonly names: NamedRegions | null
  readonly form: FormDefinition
  readonly header: Header
}

/** Keeps the mapping and the names of a sheet that was kept, where the person asked for it. */
export function keepChoices(db: Sqlite, { hints, names, form, header }: ChosenSheet, chosen: ChosenAt): void {
  if (hints.keepMapping === true) keepMapping(db, form.code, header, chosen)
  if (hints.keepNames !== true) return
  for (const [text, region] of Object.entries(hints.regionNames ?? {})) {
    if (names?.used.has(text.trim())) keepRegionName(db, text, region, chosen)
  }
}
