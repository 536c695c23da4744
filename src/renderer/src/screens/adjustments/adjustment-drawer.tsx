import { Button } from 'antd'
import { useState } from 'react'
import type { Adjustment, FormRow, FormView } from '#contract'
import { figureDoors } from '../../api/figure-doors.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { RowAdjustments } from '../../parts/row-adjustments.tsx'
import { useScope } from '../../parts/scope.tsx'
import { SourceDrawer } from '../../parts/source-drawer.tsx'
import { adjustmentWords } from '../../words/adjustments.ts'
import { useWords } from '../../words/words.ts'

export interface AdjustmentDrawerProps {
  /** `null` closes the drawer. */
  readonly adjustment: Adjustment | null
  onClose(): void
}

/** The row of an adjustment: its values and cells, what is adjusted in it, and the way to its review. */
export function AdjustmentDrawer({ adjustment, onClose }: AdjustmentDrawerProps) {
  const { forms } = useScope()
  const form = forms.find(({ code }) => code === adjustment?.form)
  if (form === undefined || adjustment === null) return null
  return <RowOf key={adjustment.adjustment} form={form} adjustment={adjustment} onClose={onClose} />
}

interface RowOfProps {
  readonly form: FormView
  readonly adjustment: Adjustment
  onClose(): void
}

function RowOf({ form, adjustment, onClose }: RowOfProps) {
  const say = useWords(adjustmentWords)
  const scope = useScope()
  const [column, setColumn] = useState(adjustment.column)
  const { submission, row, block } = adjustment
  const detail = useAnswer('figures', 'rowDetail', { form: form.code, submission, row, block })
  const shown: FormRow | null = detail.data?.row ?? null

  return (
    <SourceDrawer
      form={form}
      row={shown}
      column={column}
      trace={figureDoors.trace}
      onColumn={setColumn}
      onClose={onClose}
      {...(detail.data !== undefined && { notes: detail.data.notes })}
      extra={
        <Button
          size="small"
          onClick={() => {
            scope.remember('review:submission', String(submission))
            scope.open('review')
          }}
        >
          {say('to-review')}
        </Button>
      }
      before={
        shown !== null && (
          <RowAdjustments
            form={form}
            row={shown}
            column={column}
            detail={detail.data ?? null}
            doors={figureDoors.adjusting}
            onChanged={() => void detail.refetch()}
          />
        )
      }
    />
  )
}
