import { useMemo, useRef, useState } from 'react'
import type { SideBySideQuery } from '#contract'
import { ask } from '../../api/client.ts'
import type { GridFrameProps } from '../../parts/data-grid-frame.tsx'
import type { Spot } from './desk-lines.ts'
import { type SideName, sideLines } from './side-rows.ts'

/** Matched rows read at a time. */
const AT_ONCE = 100

export interface Sides {
  readonly model: GridFrameProps['model']
  /** Matched rows that fit the query; `null` before the first answer. */
  readonly total: number | null
  readonly problem: unknown
  /** Line of the grid on which a row of the submission stands now; `null` where the query leaves it out. */
  lineOf(spot: Spot): Promise<number | null>
}

/**
 * Reads the matched rows of a submission by windows as they come into sight, each as one line a side.
 *
 * @param onRows told when rows have come that may be marked otherwise than those they take the place of
 */
export function useSides(query: SideBySideQuery, sides: readonly SideName[], onRows: () => void): Sides {
  const [total, setTotal] = useState<number | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const key = JSON.stringify([query, sides])
  const newest = useRef(key)
  newest.current = key
  const told = useRef(onRows)
  told.current = onRows

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the query and the sides
  const model = useMemo<GridFrameProps['model']>(
    () => ({
      rowModelType: 'infinite',
      cacheBlockSize: AT_ONCE * sides.length,
      maxBlocksInCache: 20,
      datasource: {
        async getRows({ startRow, endRow, successCallback, failCallback }) {
          try {
            const offset = startRow / sides.length
            const limit = (endRow - startRow) / sides.length
            const page = await ask('review', 'sideBySide', { ...query, offset, limit })
            if (newest.current === key) {
              setTotal(page.total)
              setProblem(null)
            }
            successCallback(
              page.rows.flatMap((match) => [...sideLines(match, sides)]),
              page.total * sides.length,
            )
            requestAnimationFrame(told.current)
          } catch (thrown) {
            if (newest.current === key) setProblem(thrown)
            failCallback()
          }
        },
      },
    }),
    [key],
  )

  return {
    model,
    total,
    problem,
    async lineOf({ row, block }) {
      const { place } = await ask('review', 'sideBySide', { ...query, find: { row, block }, limit: 1 })
      return place === null ? null : place * sides.length
    },
  }
}
