import { useMemo, useState } from 'react'
import type { ReviewDesk } from '#contract'
import { useScope } from '../../parts/scope.tsx'
import { type DeskLine, deskLines, type LineFilter, linesOf } from './desk-lines.ts'

/** The list of what was found, what of it is shown, and the one that is looked at. */
export interface DeskLines {
  readonly all: readonly DeskLine[]
  readonly filter: LineFilter
  readonly chosen: DeskLine | null
  setFilter(filter: LineFilter): void
  choose(line: DeskLine | null): void
  /** The next line of those shown, or the one before; `null` where there is none. */
  beside(step: 1 | -1): DeskLine | null
}

/** @param first name of a finding to begin with; empty: none */
export function useDeskLines(desk: ReviewDesk, first: string): DeskLines {
  const { language, forms, allRegions } = useScope()
  const all = useMemo(() => deskLines(desk, { language, forms, allRegions }), [desk, language, forms, allRegions])
  const [filter, setFilter] = useState<LineFilter>(() => firstFilter(all, first))
  const [key, setKey] = useState<string | null>(() =>
    all.some((line) => line.key === first) ? first : (linesOf(all, filter)[0]?.key ?? null),
  )
  const shown = filter === 'comments' ? all : linesOf(all, filter)
  const at = shown.findIndex((line) => line.key === key)
  // A line that was dealt with leaves the list of what is open: the one that took its place comes next.
  const [lastAt, setLastAt] = useState(0)

  return {
    all,
    filter,
    chosen: all.find((line) => line.key === key) ?? null,
    setFilter,
    choose(line) {
      setKey(line?.key ?? null)
      if (line !== null)
        setLastAt(
          Math.max(
            0,
            shown.findIndex((each) => each.key === line.key),
          ),
        )
    },
    beside(step) {
      const next = at >= 0 ? at + step : step > 0 ? (key === null ? 0 : lastAt) : lastAt - 1
      return shown[next] ?? null
    },
  }
}

/** What wants doing comes first; where nothing does, what was found at all. */
function firstFilter(lines: readonly DeskLine[], first: string): LineFilter {
  const wanted = lines.find((line) => line.key === first)
  if (wanted !== undefined) return wanted.isOpen ? 'open' : wanted.kind
  if (lines.some(({ isOpen }) => isOpen) || lines.length === 0) return 'open'
  return lines[0]?.kind ?? 'open'
}
