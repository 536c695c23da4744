import { EditOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { Adjustment, FormRow, FormView, RowDetail } from '#contract'
import { adjustmentWords } from '../words/adjustments.ts'
import { useWords } from '../words/words.ts'
import { AdjustDialog } from './adjust-dialog.tsx'
import { columnTitle, valueText } from './adjusted-text.ts'
import type { AdjustDoors } from './doors.ts'
import { momentLabel } from './format.ts'
import { useMay } from './may.ts'
import { ProblemAlert } from './problem-alert.tsx'
import { rowName } from './row-name.ts'
import './row-story.css'
import { useScope } from './scope.tsx'
import { useAdjustActs } from './use-adjust-acts.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

export interface RowAdjustmentsProps {
  readonly form: FormView
  readonly row: FormRow
  readonly column: string
  /** `null` while it is being read. */
  readonly detail: RowDetail | null
  readonly doors: AdjustDoors
  /** The row is another one now. */
  onChanged(): void
}

/** The adjustments of a row, with what sets and withdraws them. */
export function RowAdjustments({ form, row, column, detail, doors, onChanged }: RowAdjustmentsProps) {
  const say = useWords(adjustmentWords)
  const { language } = useScope()
  const { may, reason } = useMay('adjustments.adjust')
  const { found, problem, read } = useAdjustmentsOf(row, doors)
  const [adjusting, setAdjusting] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Adjustment | null>(null)
  const changed = () => {
    read()
    onChanged()
  }
  const acts = useAdjustActs({ doors, forms: [form], onChanged: changed })
  const hindrance = hindranceOf(detail)

  return (
    <section className="row-story row-adjustments">
      <h3>
        {say('adjustments')}
        <Button
          size="small"
          icon={<EditOutlined />}
          disabled={!may || hindrance !== null}
          title={hindrance === null ? reason : say(hindrance)}
          onClick={() => setAdjusting(true)}
        >
          {say('adjust')}
        </Button>
      </h3>
      {problem !== null && <ProblemAlert problem={problem} />}
      {found.length === 0 && problem === null && <p>{say('none-of-row')}</p>}
      <ul>
        {found.map((one) => (
          <li key={one.adjustment} className={one.withdrawn === null ? '' : 'row-adjustment-gone'}>
            <b>{columnTitle(form, one.column, language)}</b>
            <span className="row-adjustment-change">
              <del>{valueText(form, one.column, one.old, language)}</del> →{' '}
              <b>{valueText(form, one.column, one.new, language)}</b>
            </span>
            {one.withdrawn !== null && <Tag>{say('withdrawn')}</Tag>}
            <span className="row-story-differs">{one.reason}</span>
            <span>
              {one.by} · {momentLabel(one.at)}
            </span>
            {one.withdrawn !== null && (
              <span>
                {say('withdrawn-why', {
                  reason: one.withdrawn.reason,
                  by: one.withdrawn.by,
                  at: momentLabel(one.withdrawn.at),
                })}
              </span>
            )}
            <Button
              size="small"
              type="link"
              disabled={!may || acts.busy || hindrance === 'accepted'}
              title={reason}
              onClick={() => (one.withdrawn === null ? setWithdrawing(one) : void acts.restore(one))}
            >
              {say(one.withdrawn === null ? 'withdraw' : 'restore')}
            </Button>
          </li>
        ))}
      </ul>
      {adjusting && (
        <AdjustDialog
          form={form}
          row={row}
          column={column}
          what={rowName(form, row, language)}
          doors={doors}
          onClose={() => setAdjusting(false)}
          onDone={(made) => {
            setAdjusting(false)
            acts.tellMade(made)
            changed()
          }}
        />
      )}
      {withdrawing !== null && (
        <WithdrawDialog
          form={form}
          adjustment={withdrawing}
          busy={acts.busy}
          onClose={() => setWithdrawing(null)}
          onWithdraw={(why) => void acts.withdraw(withdrawing, why).then(() => setWithdrawing(null))}
        />
      )}
    </section>
  )
}

function hindranceOf(detail: RowDetail | null): 'not-current' | 'accepted' | null {
  if (detail === null) return null
  if (detail.submission.review === 'accepted') return 'accepted'
  return detail.submission.state === 'current' ? null : 'not-current'
}

/** The adjustments of a row, withdrawn ones too; a late answer about an older row is dropped. */
function useAdjustmentsOf({ submission, row, block }: FormRow, doors: AdjustDoors) {
  const [found, setFound] = useState<readonly Adjustment[]>([])
  const [problem, setProblem] = useState<unknown>(null)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again
  useEffect(() => {
    let late = false
    doors.list({ submission, all: true }).then(
      (all) => !late && setFound(all.filter((one) => one.row === row && one.block === block)),
      (thrown: unknown) => !late && setProblem(thrown),
    )
    return () => {
      late = true
    }
  }, [doors, submission, row, block, round])
  return { found, problem, read: useCallback(() => setRound((last) => last + 1), []) }
}
