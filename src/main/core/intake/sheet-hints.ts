import type { ImportHints, SheetHints } from '#contract'
import { CoreError } from '../base/core-error.ts'
import type { Catalogue, FormDefinition } from '../forms/form-definition.ts'
import type { RegionIndex } from '../regions/region-index.ts'

/** What holds for one sheet: what was chosen for it, and for all sheets where nothing was chosen for it. */
export interface HintsOfSheet {
  readonly hints: SheetHints
  /** Something was chosen for this very sheet. */
  readonly own: boolean
  /** It was chosen for other bytes than those that came, and is left aside. */
  readonly stale: boolean
}

/** @param key `file index:sheet index`, or with `:table index`, which also takes what was chosen for its whole sheet */
export function hintsOfSheet({ sheets, ...all }: ImportHints, key: string, sha256: string): HintsOfSheet {
  const chosen = own(sheets, key) ?? own(sheets, key.split(':').slice(0, 2).join(':'))
  if (chosen === undefined) return { hints: all, own: false, stale: false }
  const stale = chosen.sha256 !== undefined && chosen.sha256 !== sha256
  return stale ? { hints: all, own: false, stale } : { hints: { ...all, ...chosen }, own: true, stale }
}

function own(sheets: ImportHints['sheets'], key: string): SheetHints | undefined {
  return sheets !== undefined && Object.hasOwn(sheets, key) ? sheets[key] : undefined
}

/**
 * Refuses choices that the book cannot follow.
 *
 * @throws CoreError `form-unknown`, `region-unknown`, `column-unknown`; `bad-arguments` for a mapping without its form
 */
export function checkHints({ sheets = {}, ...all }: ImportHints, catalogue: Catalogue, regions: RegionIndex): void {
  for (const chosen of [all, ...Object.values(sheets)] as readonly SheetHints[]) {
    const code = chosen.form ?? all.form
    const form = code === undefined ? undefined : catalogue.forms.get(code)
    if (code !== undefined && form === undefined) throw new CoreError('form-unknown', { form: code })
    if (chosen.mapping !== undefined) checkMapping(chosen.mapping, form)
    for (const region of [...(chosen.region ? [chosen.region] : []), ...Object.values(chosen.regionNames ?? {})]) {
      if (!regions.has(region)) throw new CoreError('region-unknown', { region })
    }
  }
}

function checkMapping(mapping: NonNullable<SheetHints['mapping']>, form: FormDefinition | undefined): void {
  if (form === undefined) throw new CoreError('bad-arguments', { mapping: 'without its form' })
  const unknown = Object.keys(mapping).find((name) => !form.columns.some((column) => column.name === name))
  if (unknown !== undefined) throw new CoreError('column-unknown', { form: form.code, column: unknown })
  const letters = Object.values(mapping).filter((each) => each !== null)
  const twice = letters.find((each, at) => letters.indexOf(each) !== at)
  if (twice !== undefined)
    throw new CoreError('bad-arguments', { form: form.code, mapping: `${twice} feeds two columns` })
}
