import { expect, test } from 'vitest'
import type { ImportResult, IntakeProblem } from '#contract'
import { shownFirst } from '../../src/main/worker/shown-first.ts'

test('the window is shown the first problems of each kind, so that a rare one is not lost among many', () => {
  const many = Array.from({ length: 5000 }, (_, at) => problem('wrong-type', `C${at}`))
  const result = imported([...many, problem('region-unknown', 'B4999')])
  const [sheet] = shownFirst(result).files[0]?.sheets ?? []

  expect(sheet?.problems.map(({ cell }) => cell)).toEqual([...many.slice(0, 200).map(({ cell }) => cell), 'B4999'])
})

function problem(code: IntakeProblem['code'], cell: string): IntakeProblem {
  return { code, severity: 'error', cell, message: '', details: {} }
}

function imported(problems: readonly IntakeProblem[]): ImportResult {
  const sheet = { problems, normalised: [], hidden: { sheet: false, rows: [], columns: [] } }
  return {
    import: null,
    rows: 0,
    files: [{ file: '', sha256: null, problems: [], sheets: [sheet] }],
  } as unknown as ImportResult
}
