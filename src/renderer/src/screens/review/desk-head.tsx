import { ArrowLeftOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import type { ReviewDesk } from '#contract'
import { baseName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { deskWords } from '../../words/review-desk.ts'
import { reviewStateHints, reviewStateTerms } from '../../words/review-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import { countyName } from './county-name.ts'
import { type ActChoice, DeskActBar } from './desk-act-bar.tsx'
import { DeskFiles } from './desk-files.tsx'
import { DeskSteps } from './desk-steps.tsx'
import type { Neighbours } from './neighbours.ts'
import type { DeskActs } from './use-desk-acts.ts'
import { whatOf } from './what-of.ts'

export interface DeskHeadProps {
  readonly desk: ReviewDesk
  readonly near: Neighbours
  readonly acts: DeskActs
  onAct(act: ActChoice): void
  onOpen(submission: number): void
  onBack(): void
}

/** What is on the desk, from where and by whom, how it got where it stands, and what can be done with it. */
export function DeskHead({ desk, near, acts, onAct, onOpen, onBack }: DeskHeadProps) {
  const say = useWords(deskWords)
  const scope = useScope()
  const { language } = scope
  const { submission, state, enteredBy, resent, adjustments } = desk
  const { file, sheet, version, arrivedOn } = submission
  const told = [
    say('entered-by', { who: enteredBy ?? say('not-recorded') }),
    say('arrived', { day: arrivedOn }),
    ...(adjustments > 0 ? [say('adjusted', { count: adjustments })] : []),
  ].join(' · ')

  return (
    <header className="desk-head">
      <div className="desk-head-row">
        <Button icon={<ArrowLeftOutlined />} title={say('back-tip')} onClick={onBack}>
          {say('back')}
        </Button>
        <h2 title={whatOf(desk, scope)}>{whatOf(desk, scope, countyName)}</h2>
        <span className="soft">{say('version', { version })}</span>
        <Tag className={`review-tag review-tag-${state}`} title={textOf(reviewStateHints[state], language)}>
          {textOf(reviewStateTerms[state], language)}
        </Tag>
        {resent && <Tag>{say('resent')}</Tag>}
        <span className="review-tools-gap" />
        <Near near={near} onOpen={onOpen} />
        <DeskActBar desk={desk} acts={acts} onAct={onAct} />
      </div>
      <div className="desk-head-row desk-head-second">
        <span className="desk-head-file soft" title={`${file} › ${sheet}`}>
          {baseName(file)} › {sheet} · {told}
        </span>
        <DeskSteps steps={desk.steps} state={state} />
        <DeskFiles desk={desk} />
      </div>
    </header>
  )
}

function Near({ near, onOpen }: Pick<DeskHeadProps, 'near' | 'onOpen'>) {
  const say = useWords(deskWords)
  const { before, next, at, of } = near
  const step = (number: number | null, key: 'before' | 'next') => (
    <Button
      type="text"
      icon={key === 'before' ? <LeftOutlined /> : <RightOutlined />}
      disabled={number === null}
      title={say(key)}
      aria-label={say(key)}
      onClick={() => number !== null && onOpen(number)}
    />
  )
  return (
    <span className="desk-near soft">
      {step(before, 'before')}
      {at !== null && say('place', { at, of })}
      {step(next, 'next')}
    </span>
  )
}
