import { App, Button } from 'antd'
import { useState } from 'react'
import type { Adjustment, FormView } from '#contract'
import { adjustmentWords } from '../words/adjustments.ts'
import { useLanguage, useWords } from '../words/words.ts'
import { columnTitle, valueText } from './adjusted-text.ts'
import type { AdjustDoors } from './doors.ts'
import { problemSentence } from './problem-alert.tsx'

export interface AdjustActs {
  readonly busy: boolean
  /** Says that an adjustment was made, and offers the way back. */
  tellMade(made: Adjustment): void
  withdraw(adjustment: Adjustment, reason: string): Promise<void>
  restore(adjustment: Adjustment): Promise<void>
}

interface Acting {
  readonly doors: AdjustDoors
  readonly forms: readonly FormView[]
  readonly onChanged: () => void
}

/** Withdrawing and restoring, each told in a toast that offers to undo it. */
export function useAdjustActs({ doors, forms, onChanged }: Acting): AdjustActs {
  const say = useWords(adjustmentWords)
  const language = useLanguage()
  const { notification } = App.useApp()
  const [busy, setBusy] = useState(false)

  function tell(title: string, { form: code, column, old, new: now }: Adjustment, back: () => Promise<void>) {
    const form = forms.find((one) => one.code === code)
    notification.success({
      key: 'adjustment',
      title,
      description: say('change', {
        what: columnTitle(form, column, language),
        old: valueText(form, column, old, language),
        new: valueText(form, column, now, language),
      }),
      actions: (
        <Button
          onClick={() => {
            notification.destroy('adjustment')
            void back()
          }}
        >
          {say('undo')}
        </Button>
      ),
    })
  }

  async function attempt(act: () => Promise<void>) {
    setBusy(true)
    try {
      await act()
      onChanged()
    } catch (thrown) {
      notification.error({ key: 'adjustment', title: problemSentence(thrown, language) })
    } finally {
      setBusy(false)
    }
  }

  const acts: AdjustActs = {
    busy,
    tellMade(made) {
      // What it took the place of holds again when it is undone.
      const back = () =>
        made.replaces === null
          ? acts.withdraw(made, say('undo-reason'))
          : attempt(async () => void (await doors.restore({ adjustment: made.replaces ?? 0 })))
      tell(say('made-title'), made, back)
    },
    withdraw: (adjustment, reason) =>
      attempt(async () => {
        const done = await doors.withdraw({ adjustment: adjustment.adjustment, reason })
        tell(say('withdrawn-title'), done, () => acts.restore(done))
      }),
    restore: (adjustment) =>
      attempt(async () => {
        const done = await doors.restore({ adjustment: adjustment.adjustment })
        tell(say('restored-title'), done, () => acts.withdraw(done, say('undo-reason')))
      }),
  }
  return acts
}
