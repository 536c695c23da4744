import { formTitle, regionName } from '../../parts/names.ts'
import type { Scope } from '../../parts/scope.tsx'
import type { ListedSheet } from './listing.ts'
import { tableName } from './table-name.ts'

/** Texts a sheet is found by: file, sheet, form, county, period. */
export function searchTexts({ forms, allRegions, language }: Scope): (listed: ListedSheet) => readonly string[] {
  return ({ file, sheet }) => [
    file.file,
    tableName(sheet),
    sheet.form === null ? '' : formTitle(forms, sheet.form, language),
    sheet.region === null ? '' : regionName(allRegions, sheet.region, language),
    sheet.region ?? '',
    sheet.period ?? '',
  ]
}
