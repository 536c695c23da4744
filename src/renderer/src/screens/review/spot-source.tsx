import { Drawer } from 'antd'
import type { FormView } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { columnTitle } from '../../parts/names.ts'
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

/** Follows a cell of the submission home: file, sheet, cell, as it was sent and as it was kept. */
export function SpotSource({ submission, form, spot, onClose }: SpotSourceProps) {
  const say = useWords(sideWords)
  const { language } = useScope()
  const column = spot?.column ?? null
  const answer = useAnswer(
    'figures',
    'trace',
    spot === null || column === null ? null : { submission, row: spot.row, block: spot.block, column },
  )
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
    </Drawer>
  )
}
