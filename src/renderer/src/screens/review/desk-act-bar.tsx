import { CheckOutlined, PlayCircleOutlined, RollbackOutlined, UnlockOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { ReviewAct, ReviewDesk, ReviewHindrance } from '#contract'
import { useScope } from '../../parts/scope.tsx'
import { actWords } from '../../words/review-acts.ts'
import { hindranceTerms, reviewActTerms } from '../../words/review-terms.ts'
import { textOf, useWords } from '../../words/words.ts'
import type { DeskActs } from './use-desk-acts.ts'

/** Acts that are asked about first. */
export type ActChoice = 'accept' | 'send-back' | 'reopen'

export interface DeskActBarProps {
  readonly desk: ReviewDesk
  readonly acts: DeskActs
  onAct(act: ActChoice): void
}

/** What can be done with the submission by its state; what hinders an act is told where it would be pressed. */
export function DeskActBar({ desk, acts, onAct }: DeskActBarProps) {
  const say = useWords(actWords)
  const { language } = useScope()
  const { state } = desk
  const isLocked = state === 'accepted'
  const isBack = state === 'sent-back'
  const button = (act: ReviewAct, icon: ReactNode, run: () => void, more: { tip?: string; key?: string }) => {
    const hindrances = hindrancesOf(desk, act)
    const why = hindrances
      .map((each) => textOf(hindranceTerms[each].why, language))
      .join(language === 'en' ? '; ' : '；')
    // Accepting explains what hinders it in its dialog; the others say it here.
    const isOff = act !== 'accept' && hindrances.length > 0
    return (
      <Button
        key={act}
        type={act === 'accept' ? 'primary' : 'default'}
        icon={icon}
        disabled={acts.busy || isOff}
        title={why === '' ? more.tip : why}
        onClick={run}
      >
        {textOf(reviewActTerms[act], language)}
        {more.key !== undefined && (
          <>
            {' '}
            <kbd>{more.key}</kbd>
          </>
        )}
      </Button>
    )
  }

  return (
    <div className="desk-acts">
      {isLocked && button('reopen', <UnlockOutlined />, () => onAct('reopen'), {})}
      {isBack && button('take-back', <RollbackOutlined />, () => void acts.takeBack(), {})}
      {state === 'checked' &&
        button('begin', <PlayCircleOutlined />, () => void acts.begin(), { tip: say('begin-tip') })}
      {!isLocked && !isBack && (
        <>
          {button('send-back', <RollbackOutlined />, () => onAct('send-back'), { tip: say('send-back-tip'), key: 'S' })}
          {button('accept', <CheckOutlined />, () => onAct('accept'), { tip: say('accept-tip'), key: 'A' })}
        </>
      )}
    </div>
  )
}

/** What keeps an act from being done now; an act the core doesn't offer can't be done. */
export function hindrancesOf(desk: Pick<ReviewDesk, 'choices'>, act: ReviewAct): readonly ReviewHindrance[] {
  return desk.choices.find((choice) => choice.act === act)?.hindrances ?? []
}
