import type { OutlierMeasure, OutlierSetting } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import { appendAudit } from '../../book/audit.ts'
import type { Sqlite } from '../../book/open-book.ts'
import type { Catalogue, FormDefinition } from '../../forms/form-definition.ts'
import { USUAL_LIMIT } from '../outliers/outlier.ts'
import { outlierCode } from '../outliers/outlier-rule.ts'
import { isMeasurable } from '../outliers/read-values.ts'
import { suggestedMeasures } from '../outliers/suggested-measures.ts'
import { hasChecks, markRule } from './pending.ts'

/** What is kept of a setting; measures that nobody chose are suggested anew from what is filed. */
type KeptSetting = Omit<OutlierSetting, 'form' | 'measures'> & { readonly measures: readonly OutlierMeasure[] | null }

/** Off until somebody turns them on for a form. */
const UNSET: KeptSetting = { on: false, limit: USUAL_LIMIT, against: ['history', 'peers'], measures: null }

/** How outliers are looked for in each form. */
export function readOutlierSettings(db: Sqlite, { forms }: Catalogue): readonly OutlierSetting[] {
  return [...forms.values()].map((form) => toSetting(db, form, keptSetting(db, form)))
}

/** How outliers are looked for in a form; `null` where they are not. */
export function outliersLookedFor(db: Sqlite, form: FormDefinition): OutlierSetting | null {
  const kept = keptSetting(db, form)
  return kept.on ? toSetting(db, form, kept) : null
}

/**
 * Sets how outliers are looked for in a form, and marks all of it for a check.
 *
 * @throws CoreError `form-unknown`; `column-unknown` for a column whose values can't be held against each other
 */
export function setOutliers(
  db: Sqlite,
  { forms }: Catalogue,
  query: Omit<OutlierSetting, 'measures'> & { readonly measures?: readonly OutlierMeasure[] },
  at: string,
): OutlierSetting {
  const form = forms.get(query.form)
  if (form === undefined) throw new CoreError('form-unknown', { form: query.form })
  const { on, limit, against, measures = null } = query
  for (const { column } of measures ?? [])
    if (!form.columns.some((each) => each.name === column && isMeasurable(form, each)))
      throw new CoreError('column-unknown', { form: form.code, column })
  const setting: KeptSetting = { on, limit, against: [...new Set(against)], measures }
  db.transaction(() => {
    db.prepare(
      'INSERT INTO outlier_setting (form, setting) VALUES (?, ?) ON CONFLICT DO UPDATE SET setting = excluded.setting',
    ).run(form.code, JSON.stringify(setting))
    appendAudit(db, at, 'outliers-set', { form: form.code, on: on ? 1 : 0, limit, against: setting.against.join(',') })
    markRule(db, { code: outlierCode(form, 'peers'), form: form.code })
  }).immediate()
  return toSetting(db, form, setting)
}

function keptSetting(db: Sqlite, form: FormDefinition): KeptSetting {
  if (!hasChecks(db)) return UNSET
  const kept = db
    .prepare<[string], { setting: string }>('SELECT setting FROM outlier_setting WHERE form = ?')
    .get(form.code)
  return kept === undefined ? UNSET : (JSON.parse(kept.setting) as KeptSetting)
}

function toSetting(db: Sqlite, form: FormDefinition, { measures, ...setting }: KeptSetting): OutlierSetting {
  return { form: form.code, ...setting, measures: measures ?? suggestedMeasures(db, form) }
}
