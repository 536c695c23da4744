import type { Adjustment, FormView } from '#contract'
import { columnTitle, valueText } from '../../parts/adjusted-text.ts'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { formatNumber, momentLabel, periodLabel } from '../../parts/format.ts'
import { formTitle, regionName } from '../../parts/names.ts'
import type { Scope } from '../../parts/scope.tsx'
import { textOf } from '../../words/words.ts'
import type { AdjustmentKey } from './adjustments-screen.tsx'

type Say = (key: AdjustmentKey, values?: Record<string, string | number>) => string

/** Columns of the list: where, what was sent, what counts, why, who, when and whether it holds. */
export function adjustmentColumns(say: Say): readonly GridColumn[] {
  const gone = (row: GridRow) => (row.holds === true ? undefined : 'adjustment-gone')
  const plain = (field: string, title: string, width: number): GridColumn => ({ field, title, width, cellClass: gone })
  return [
    { ...plain('county', say('county'), 96), pinned: 'left' },
    plain('form', say('form'), 132),
    plain('period', say('period'), 78),
    plain('record', say('record'), 104),
    plain('column', say('column'), 148),
    plain('cell', say('cell'), 64),
    right(plain('old', say('as-sent'), 92), 'oldText'),
    right(plain('new', say('value'), 92), 'newText'),
    right(plain('difference', say('difference'), 86), 'differenceText'),
    { ...plain('reason', say('reason'), 176), tooltip: ({ reason }) => String(reason ?? '') },
    plain('by', say('by'), 76),
    plain('at', say('at'), 124),
    {
      ...plain('state', say('state'), 90),
      tooltip: ({ why }) => (typeof why === 'string' && why !== '' ? why : undefined),
    },
  ]
}

/** Values of a list or a text stand as they are called, numbers with their digits. */
function right(column: GridColumn, shown: string): GridColumn {
  return { ...column, numeric: true, notAdditive: true, text: (row) => String(row[shown] ?? '') }
}

/** An adjustment as the grid holds it. */
export function adjustmentRow(one: Adjustment, scope: Scope, say: Say): GridRow {
  const { language, forms, allRegions } = scope
  const form = forms.find(({ code }) => code === one.form)
  const { withdrawn } = one
  const difference =
    typeof one.old === 'number' && typeof one.new === 'number' && isMeasure(form, one) ? one.new - one.old : null
  return {
    adjustment: one.adjustment,
    county: regionName(allRegions, one.region, language),
    form: formTitle(forms, one.form, language),
    period: periodLabel(one.period, language),
    record: recordText(one, form, scope),
    column: columnTitle(form, one.column, language) + unitOf(form, one, scope),
    cell: one.cell ?? '',
    old: one.old,
    oldText: valueText(form, one.column, one.old, language),
    new: one.new,
    newText: valueText(form, one.column, one.new, language),
    difference,
    differenceText: differenceText(form, one, difference, scope),
    reason: one.reason,
    by: one.by,
    at: momentLabel(one.at),
    state: say(withdrawn !== null ? 'withdrawn' : one.counts ? 'counts' : 'idle'),
    why:
      withdrawn === null
        ? ''
        : say('withdrawn-why', { reason: withdrawn.reason, by: withdrawn.by, at: momentLabel(withdrawn.at) }),
    holds: withdrawn === null && one.counts,
  }
}

function recordText({ key }: Adjustment, form: FormView | undefined, { language }: Scope): string {
  return Object.entries(key)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => valueText(form, name, value, language))
    .join(' · ')
}

function isMeasure(form: FormView | undefined, { column }: Adjustment): boolean {
  return form?.columns.find(({ name }) => name === column)?.role === 'measure'
}

function unitOf(form: FormView | undefined, { column }: Adjustment, { language }: Scope): string {
  const unit = form?.columns.find(({ name }) => name === column)?.unit ?? null
  if (unit === null) return ''
  return language === 'en' ? ` (${textOf(unit, language)})` : `（${textOf(unit, language)}）`
}

function differenceText(
  form: FormView | undefined,
  { column }: Adjustment,
  difference: number | null,
  { language }: Scope,
): string {
  if (difference === null) return ''
  const decimals = form?.columns.find(({ name }) => name === column)?.decimals ?? 0
  return `${difference > 0 ? '+' : ''}${formatNumber(difference, decimals, language)}`
}
