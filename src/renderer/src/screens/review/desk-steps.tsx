import { HistoryOutlined } from '@ant-design/icons'
import { Button, Popover, Timeline } from 'antd'
import type { ReviewDesk, ReviewStep } from '#contract'
import { momentLabel } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { deskWords } from '../../words/review-desk.ts'
import { reviewStateTerms } from '../../words/review-terms.ts'
import { textOf, useWords } from '../../words/words.ts'

const COLOURS: Readonly<Record<ReviewStep['state'], string>> = {
  draft: 'gray',
  're-sent': 'gray',
  checked: 'blue',
  'in-review': 'blue',
  accepted: 'green',
  'sent-back': 'red',
}

/** The step that led to the state with its reason, and all steps as a line of time on click. */
export function DeskSteps({ steps, state }: Pick<ReviewDesk, 'steps' | 'state'>) {
  const say = useWords(deskWords)
  const { language } = useScope()
  // Checking is no step of a person's: what led to the state before it would contradict the state shown.
  const last = steps.findLast((step) => step.state === state)
  // The state stands in a tag of its own above.
  const textOfStep = (step: ReviewStep, withState = true) =>
    [
      ...(withState ? [textOf(reviewStateTerms[step.state], language)] : []),
      say('by', { who: step.by, at: momentLabel(step.at) }),
      ...(step.reason === null ? [] : [say('reason', { reason: step.reason.replace(/\s+/g, ' ') })]),
    ].join(' · ')

  return (
    <div className="desk-steps">
      {last !== undefined && (
        <span className={last.reason === null ? 'desk-last soft' : 'desk-last warn'} title={textOfStep(last)}>
          {textOfStep(last, false)}
        </span>
      )}
      <Popover
        trigger="click"
        placement="bottomRight"
        title={say('history')}
        content={
          <div className="desk-timeline">
            {steps.length === 0 ? (
              say('no-steps')
            ) : (
              <Timeline
                items={steps.map((step) => ({
                  key: `${step.at} ${step.state}`,
                  color: COLOURS[step.state],
                  content: <Step step={step} />,
                }))}
              />
            )}
          </div>
        }
      >
        <Button icon={<HistoryOutlined />}>{say('history')}</Button>
      </Popover>
    </div>
  )
}

function Step({ step }: { readonly step: ReviewStep }) {
  const say = useWords(deskWords)
  const { language } = useScope()
  return (
    <>
      <strong>
        {step.state === 'draft' || step.state === 're-sent'
          ? say(`step-${step.state}`)
          : textOf(reviewStateTerms[step.state], language)}
      </strong>
      <span className="soft"> {say('by', { who: step.by, at: momentLabel(step.at) })}</span>
      {step.reason !== null && <p className="desk-step-reason">{step.reason}</p>}
    </>
  )
}
