import { Segmented } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import type { PivotCellRows, PivotFields, SavedView } from '#contract'
import { ask } from '../../api/client.ts'
import { figureDoors } from '../../api/figure-doors.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useLongAnswer } from '../../api/use-long-answer.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { usePivotNames } from '../../parts/pivot-names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { RowsBehind } from '../../parts/rows-behind.tsx'
import { useScope } from '../../parts/scope.tsx'
import { comparisonWords } from '../../words/comparison.ts'
import { useWords } from '../../words/words.ts'
import { CompareArea } from './compare-area.tsx'
import { CompareHead } from './compare-head.tsx'
import './compare-screen.css'
import { CompareTools } from './compare-tools.tsx'
import { askedSide, comparisonQuery, sidesOf, swapped } from './settings.ts'
import { sideNames } from './side-names.ts'
import { type CompareDesk, useCompareDesk } from './use-compare-desk.ts'
import { useCountyGroups } from './use-county-groups.ts'

/** Two periods, groups of counties or versions side by side, with difference, change, shares and contribution. */
export function CompareScreen() {
  const desk = useCompareDesk()
  const known = useAnswer('figures', 'pivotFields', { form: desk.form.code })
  const [view, setView] = useState<SavedView | null>(null)
  if (known.error !== null) return <ProblemAlert problem={known.error} onAgain={() => void known.refetch()} />
  if (known.data === undefined || known.isPlaceholderData) return <LateSkeleton rows={10} />
  return <ComparePage key={desk.form.code} desk={fitting(desk, known.data)} known={known.data} {...{ view, setView }} />
}

/** The desk without dimensions and measures the form no longer has. */
function fitting(desk: CompareDesk, known: PivotFields): CompareDesk {
  const { by, measures } = desk.settings
  const has = (list: readonly { readonly name: string }[]) => (name: string) => list.some((one) => one.name === name)
  const settings = {
    ...desk.settings,
    by: by.filter(has(known.dimensions)),
    measures: measures.filter(has(known.measures)),
  }
  return { ...desk, settings }
}

interface ComparePageProps {
  readonly desk: CompareDesk
  readonly known: PivotFields
  readonly view: SavedView | null
  setView(view: SavedView | null): void
}

interface Behind {
  readonly line: number
  readonly side: 'before' | 'after'
  readonly found: PivotCellRows
}

function ComparePage({ desk, known, view, setView }: ComparePageProps) {
  const say = useWords(comparisonWords)
  const scope = useScope()
  const { form, settings, setSettings } = desk
  const names = usePivotNames(form)
  const groups = useCountyGroups()
  const [behind, setBehind] = useState<Behind | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const query = comparisonQuery(form.code, settings, scope)
  const answer = useLongAnswer('pivot', 'figures', 'comparison', query)
  const filed = useAnswer('figures', 'pivotTable', { form: form.code, rows: ['period'], measures: [{ name: 'count' }] })
  const periods = filed.data?.query.form === form.code ? filed.data.periods : []
  const filled = sidesOf(settings, scope)
  const sides =
    settings.basis === 'versions'
      ? ([say('side-a'), say('side-b')] as const)
      : sideNames(filled.before, filled.after, {
          regions: scope.allRegions,
          groups,
          language: scope.language,
          many: (first, count) => say('many-counties', { first, count }),
        })

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.key.toLowerCase() !== 'x') return
    event.preventDefault()
    setSettings(swapped(settings, scope))
  })
  useEffect(() => {
    const heed = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', heed)
    return () => window.removeEventListener('keydown', heed)
  }, [])

  const openLine = async (line: number, side: 'before' | 'after') => {
    const members = answer.data?.lines[line]?.members
    if (members === undefined) return
    setProblem(null)
    try {
      const { submission: _, ...asked } = askedSide(filled[side], 'figures')
      const filters = { ...settings.filters, ...asked.filters }
      const found = await ask('figures', 'pivotCell', {
        table: { form: form.code, ...asked, filters, rows: settings.by },
        row: members,
        column: [],
      })
      setBehind({ line, side, found })
    } catch (thrown) {
      setProblem(thrown)
    }
  }
  const behindLine = behind === null ? undefined : answer.data?.lines[behind.line]
  const lineName = behindLine === undefined ? '' : names.path(behindLine, answer.data?.dimensions ?? []).join(' · ')
  const sideName = behind === null ? '' : (sides[behind.side === 'before' ? 0 : 1] ?? '')

  return (
    <div className="compare-page">
      <CompareHead {...{ desk, query, sides, names, view }} comparison={answer.data} onView={setView} />
      <CompareTools desk={desk} known={known} periods={periods} comparison={answer.data} />
      {problem !== null && <ProblemAlert problem={problem} />}
      <CompareArea
        {...{ desk, query, names, sides, known }}
        comparison={answer.data}
        error={answer.error}
        onAgain={() => void answer.refetch()}
        onFigure={(line, side) => {
          if (settings.basis === 'figures') void openLine(line, side)
        }}
      />
      <RowsBehind
        form={form}
        query={behind?.found.query ?? null}
        title={`${lineName} · ${sideName}`}
        inexact={behind?.found.exact === false}
        doors={figureDoors}
        actions={
          behind !== null && (
            <Segmented
              size="small"
              value={behind.side}
              options={[
                { value: 'before' as const, label: say('behind-a') },
                { value: 'after' as const, label: say('behind-b') },
              ]}
              onChange={(side) => void openLine(behind.line, side)}
            />
          )
        }
        onClose={() => setBehind(null)}
      />
    </div>
  )
}
