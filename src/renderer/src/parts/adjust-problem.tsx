import { Alert } from 'antd'
import { adjustmentWords } from '../words/adjustments.ts'
import { useWords } from '../words/words.ts'
import { ProblemAlert, problemOf } from './problem-alert.tsx'

const WHYS = [
  'required',
  'not-a-number',
  'not-whole',
  'decimals',
  'not-a-year',
  'not-a-date',
  'not-yes-or-no',
  'not-in-list',
  'too-long',
  'unchanged',
  'reason-missing',
  'withdrawn',
  'holds',
] as const

/** Why an adjustment was refused: of a value that does not fit, what would. */
export function AdjustProblem({ problem, decimals }: { readonly problem: unknown; readonly decimals: number }) {
  const say = useWords(adjustmentWords)
  const known = problemOf(problem)
  const why = WHYS.find((each) => known?.code === 'adjustment-unfit' && each === known.details.why)
  if (why === undefined) return <ProblemAlert problem={problem} />
  return <Alert type="error" showIcon title={say(`why-${why}`, { decimals })} />
}
