import type { ColumnMapping, SheetHints } from '#contract'

/** The steps of a mapping: what is chosen now, and the way back and forward again. */
export interface MappingSteps {
  readonly past: readonly SheetHints[]
  readonly now: SheetHints
  readonly future: readonly SheetHints[]
}

export type MappingAct =
  | { readonly kind: 'choose'; readonly hints: SheetHints }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

export function firstStep(hints: SheetHints): MappingSteps {
  return { past: [], now: hints, future: [] }
}

/** Every choice is a step that can be taken back; choosing anew drops the steps that were taken back. */
export function mappingSteps(steps: MappingSteps, act: MappingAct): MappingSteps {
  const { past, now, future } = steps
  switch (act.kind) {
    case 'choose':
      return { past: [...past, now], now: act.hints, future: [] }
    case 'undo': {
      const before = past.at(-1)
      return before === undefined ? steps : { past: past.slice(0, -1), now: before, future: [now, ...future] }
    }
    case 'redo': {
      const [next, ...rest] = future
      return next === undefined ? steps : { past: [...past, now], now: next, future: rest }
    }
  }
}

/** Another form has other columns, so what was mapped for the one before goes with it. */
export function withForm({ mapping: _, form: __, ...others }: SheetHints, form: string | undefined): SheetHints {
  return form === undefined ? others : { ...others, form }
}

/**
 * A sheet column feeds a column of the form, and no other any more; `letters: null` takes it away.
 *
 * @param form the form the columns are of: a mapping always names it
 */
export function withColumn(hints: SheetHints, form: string, column: string, letters: string | null): SheetHints {
  const others = Object.entries(hints.mapping ?? {}).filter(
    ([name, other]) => name !== column && (letters === null || other !== letters),
  )
  return { ...hints, form, mapping: { ...Object.fromEntries(others), [column]: letters } }
}

export interface FedColumn {
  readonly letters: string
  readonly by: ColumnMapping['by']
}

/** Which sheet column feeds each column of the form: as the sheet was read last, with what was chosen since. */
export function fedColumns(
  read: readonly ColumnMapping[],
  chosen: SheetHints['mapping'] = {},
): ReadonlyMap<string, FedColumn> {
  const fed = new Map<string, FedColumn>()
  const given = new Set(Object.values(chosen))
  for (const { column, sheetColumn, by } of read) {
    if (!Object.hasOwn(chosen, column) && !given.has(sheetColumn) && !fed.has(column))
      fed.set(column, { letters: sheetColumn, by })
  }
  for (const [column, letters] of Object.entries(chosen)) if (letters !== null) fed.set(column, { letters, by: 'hand' })
  return fed
}
