import { useMemo } from 'react'
import type { CheckedPlace } from '#contract'
import { DataGrid } from '../../parts/data-grid.tsx'
import { useScope } from '../../parts/scope.tsx'
import { findingsOfRulesWords } from '../../words/findings-of-rules.ts'
import { useWords } from '../../words/words.ts'
import { matrixColumns, matrixRow, matrixSigns, matrixTotal } from './matrix-columns.ts'

export interface MatrixPageProps {
  readonly places: readonly CheckedPlace[]
  /** A county, and the return where one was clicked. */
  readonly onOpen: (county: string, form: string | null) => void
}

const whole = { code: '500000', name: { zh: '全市', en: 'Whole municipality' } }

/** County by return: how many errors, warnings and doubts each has; a cell leads to its list. */
export function MatrixPage({ places, onOpen }: MatrixPageProps) {
  const say = useWords(findingsOfRulesWords)
  const { forms, allRegions, regions, language } = useScope()
  const view = useMemo(() => {
    const named = new Set(places.map(({ form }) => form))
    return {
      places,
      filed: new Set(places.map(({ form, region }) => `${form} ${region}`)),
      forms: forms.filter(({ code }) => named.has(code)),
      language,
      say,
    }
  }, [places, forms, language, say])
  const shown = useMemo(() => {
    const counties = allRegions.filter(({ code }) => regions.length === 0 || regions.includes(code))
    return places.some(({ region }) => region === whole.code) ? [whole, ...counties] : counties
  }, [allRegions, regions, places])
  const columns = useMemo(() => matrixColumns(view), [view])
  const rows = useMemo(() => shown.map((region) => matrixRow(view, region)), [view, shown])
  const total = useMemo(() => matrixTotal(view, shown), [view, shown])
  return (
    <div className="finding-matrix">
      <p className="soft finding-legend">
        {(['errors', 'warnings', 'doubts', 'fine'] as const).map((name) => (
          <span key={name}>
            {matrixSigns[name]} {say(`legend-${name}`)}
          </span>
        ))}
        <span>{say('legend-hint')}</span>
      </p>
      <div className="finding-grid">
        <DataGrid
          key={columns.map(({ field }) => field).join()}
          columns={columns}
          rows={rows}
          total={total}
          label={say('tab-matrix')}
          onRowClick={(row, field) =>
            onOpen(String(row.code), view.forms.some(({ code }) => code === field) ? field : null)
          }
        />
      </div>
    </div>
  )
}
