import type { FormView, Operand } from '#contract'
import { deskWords } from '../../words/review-desk.ts'
import { useWords } from '../../words/words.ts'
import { type DeskLine, type Spot, spotOf } from './desk-lines.ts'
import { RuleFacts, SheetFacts } from './item-facts.tsx'
import { RuleName } from './rule-name.tsx'

export interface ItemDetailProps {
  readonly line: DeskLine
  readonly form: FormView
  /** Submission on the desk: only its own cells can be gone to. */
  readonly submission: number
  onSpot(spot: Spot): void
}

/** The values a finding compared, what was expected, and what it means for acceptance. */
export function ItemDetail({ line, form, submission, onSpot }: ItemDetailProps) {
  const say = useWords(deskWords)
  const { item, doubt } = line

  function go({ place }: Operand) {
    const spot = place === null || place.submission !== submission ? null : spotOf(place)
    if (spot !== null) onSpot(spot)
  }

  return (
    <>
      {item?.severity === 'error' && <p className="soft">{say('error-hint')}</p>}
      {item?.of === 'rule' && <RuleFacts finding={item.finding} form={form} onOperand={go} />}
      {item?.of === 'sheet' && <SheetFacts finding={item.finding} />}
      {doubt !== null && (
        <>
          <p className="soft">
            {say('cases', { count: doubt.count })} · {say('doubt-hint')}
          </p>
          <dl className="desk-facts">
            <dt>{say('rule')}</dt>
            <dd>
              <RuleName code={doubt.rule} version={doubt.ruleVersion} />
            </dd>
          </dl>
        </>
      )}
    </>
  )
}
