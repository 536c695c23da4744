import type { ImportHints, PreviewedSheet, SheetHints } from '#contract'
import type { ListedSheet } from '../listing.ts'

/** The sheet of a preview that a key of the list names. */
export function placeOf(preview: string, key: string): PreviewedSheet {
  const [file = 0, sheet = 0, table] = key.split(':').map(Number)
  return table === undefined ? { preview, file, sheet } : { preview, file, sheet, table }
}

/** The hints of an import with what was chosen for one sheet, tied to the bytes it was chosen for. */
export function withSheetHints(hints: ImportHints, { key, file }: ListedSheet, chosen: SheetHints): ImportHints {
  const { [key]: _, ...others } = hints.sheets ?? {}
  if (Object.keys(chosen).length === 0) return { ...hints, sheets: others }
  return { ...hints, sheets: { ...others, [key]: { ...chosen, ...(file.sha256 !== null && { sha256: file.sha256 }) } } }
}
