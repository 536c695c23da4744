import { Drawer } from 'antd'
import type { FormView } from '#contract'
import { figureDoors } from '../../api/figure-doors.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { columnTitle } from '../../parts/names.ts'
import { RowAdjustments } from '../../parts/row-adjustments.tsx'
import { useScope } from '../../parts/scope.tsx'
import { SourceCell } from '../../parts/source-cell.tsx'
import '../../parts/source-drawer.css'
import { sideWords } from '../../words/review-sides.ts'
import { useWords } from '../../words/words.ts'
import type { Spot } from './desk-lines.ts'

export interface SpotSourceProps {
  readonly submission: number
  readonly form: FormView
  /** `null` closes the drawer. */
  readonly spot: Spot | null
  onClose(): void
}

/** Follows a cell of the submission home, file, sheet, cell, as it was sent and as it was kept, and lets it be adjusted. */
export function SpotSource({ submission, form, spot, onClose }: SpotSourceProps) {
  const say = useWords(sideWords)
  const { language } = useScope()
  const column = spot?.column ?? null
  const answer = useAnswer(
    'figures',
    'trace',
    spot === null || column === null ? null : { submission, row: spot.row, block: spot.block, column },
  )
  const detail = useAnswer(
    'figures',
    'rowDetail',
    spot === null ? null : { form: form.code, submission, row: spot.row, block: spot.block },
  )
  const row = detail.isPlaceholderData ? undefined : detail.data?.row
  return (
    <Drawer
      open={spot !== null}
      onClose={onClose}
      size={400}
      mask={false}
      className="source-drawer"
      title={column === null ? say('source') : `${say('source')} · ${columnTitle(form, column, language)}`}
    >
      {column !== null && (
        <SourceCell
          found={{ trace: answer.isPlaceholderData ? null : (answer.data ?? null), problem: answer.error }}
          form={form}
          column={column}
        />
      )}
      {column !== null && row !== undefined && (
        <RowAdjustments
          form={form}
          row={row}
          column={column}
          detail={detail.data ?? null}
          doors={figureDoors.adjusting}
          onChanged={() => void detail.refetch()}
        />
      )}
    </Drawer>
  )
}
