import type { EvidenceCell, FormView, Language } from '#contract'
import { formatNumber, periodLabel } from '../../parts/format.ts'
import { baseName, columnTitle, memberTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { assessmentWords } from '../../words/assessment.ts'
import { useWords } from '../../words/words.ts'
import './assessment.css'
import type { SourcePlace } from './source-of.tsx'

export interface EvidenceCellsProps {
  readonly cells: readonly EvidenceCell[]
  /** Rows behind the figure, where they are more than the cells shown. */
  readonly rows?: number
  readonly onOpen: (place: SourcePlace) => void
}

/** Cells that a figure rests on, each leading to the file it stands in. */
export function EvidenceCells({ cells, rows = cells.length, onOpen }: EvidenceCellsProps) {
  const say = useWords(assessmentWords)
  const { forms, language } = useScope()
  if (cells.length === 0) return <p className="soft evidence-none">{say('noEvidence')}</p>
  return (
    <>
      <ul className="evidence-cells" title={say('evidenceHint')}>
        {cells.map((cell) => (
          <li key={`${cell.column} ${cell.submission} ${cell.row} ${cell.block}`}>
            <button type="button" onClick={() => onOpen(cell)}>
              <span className="evidence-title">{titleOf(cell, forms, language)}</span>
              <b className="figure">
                {cell.value === null
                  ? say('sent', { sent: cell.sent ?? '' })
                  : formatNumber(cell.value, Number.isInteger(cell.value) ? 0 : 2, language)}
              </b>
              <small className="soft">
                {periodLabel(cell.period, language)} · {baseName(cell.file)} · {cell.sheet} · <b>{cell.cell}</b>
              </small>
            </button>
          </li>
        ))}
      </ul>
      {rows > cells.length && <p className="soft evidence-none">{say('moreRows', { rows, shown: cells.length })}</p>}
    </>
  )
}

/** What the row is about, and the column. */
function titleOf({ form: code, column, keys }: EvidenceCell, forms: readonly FormView[], language: Language): string {
  const form = forms.find((each) => each.code === code)
  const members = Object.entries(keys).flatMap(([name, member]) => memberTitle(form, name, member, language) ?? [])
  return [...members, columnTitle(form, column, language)].join(' · ')
}
