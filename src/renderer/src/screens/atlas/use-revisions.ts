import { useMemo } from 'react'
import type { IndicatorView, SubmissionDiff } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { useAnswers } from '../../api/use-answers.ts'
import { versionPairs } from './revisions.ts'

/** Differences between versions of the returns an indicator rests on, for the counties shown; none where not wanted. */
export function useRevisions(
  indicator: IndicatorView | undefined,
  regions: readonly string[],
  isWanted: boolean,
): readonly SubmissionDiff[] {
  const submissions = useAnswer('intake', 'submissions', isWanted ? {} : null)
  const pairs = useMemo(() => {
    const forms = [indicator?.numerator.form, indicator?.denominator?.form]
    return isWanted
      ? versionPairs(
          (submissions.data ?? []).filter(({ form }) => forms.includes(form)),
          regions,
        )
      : []
  }, [submissions.data, indicator, regions, isWanted])
  const diffs = useAnswers(
    'intake',
    'diff',
    pairs.map(({ before, after }) => ({ before: before.submission, after: after.submission, limit: 0 })),
  )
  const key = diffs.map(({ dataUpdatedAt }) => dataUpdatedAt).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the answers, a new list each time
  return useMemo(() => diffs.flatMap(({ data }) => data ?? []), [key, pairs])
}
