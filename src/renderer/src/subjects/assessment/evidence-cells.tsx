import type { EvidenceCell } from '#contract'
import { formatNumber, periodLabel } from '../../parts/format.ts'
import { baseName, columnTitle } from '../../parts/names.ts'
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
              <span className="evidence-title">
                {columnTitle(
                  forms.find(({ code }) => code === cell.form),
                  cell.column,
                  language,
                )}
              </span>
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
