import { App } from 'antd'
import { useState } from 'react'
import type { SubmissionView } from '#contract'
import { ask } from '../../api/client.ts'
import { problemSentence } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { reviewWords } from '../../words/review.ts'
import { useWords } from '../../words/words.ts'

/** What a reviewer does with one submission; each says in a line what it did. */
export interface Review {
  readonly busy: boolean
  /** @returns whether it was done */
  sendBack(submission: number, reason: string): Promise<boolean>
  takeBack(submission: number): Promise<boolean>
  setArrival(submission: number, arrivedOn: string | null): Promise<boolean>
}

export function useReview(): Review {
  const say = useWords(reviewWords)
  const { language } = useScope()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)

  async function attempt(act: () => Promise<SubmissionView>, done: string): Promise<boolean> {
    setBusy(true)
    try {
      await act()
      void message.success(done, 5)
      return true
    } catch (thrown) {
      void message.error(problemSentence(thrown, language), 8)
      return false
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    sendBack: (submission, reason) =>
      attempt(() => ask('intake', 'sendBack', { submission, reason }), say('sent-back-done')),
    takeBack: (submission) => attempt(() => ask('intake', 'takeBack', { submission }), say('taken-back-done')),
    setArrival: (submission, arrivedOn) =>
      attempt(() => ask('intake', 'setArrival', { submission, arrivedOn }), say('arrival-done')),
  }
}
