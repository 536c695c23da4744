import { useMemo } from 'react'
import { figureDoors } from '../api/figure-doors.ts'
import { ChartPanel } from '../parts/chart-panel.tsx'
import { DrillPanel, type DrillView } from '../parts/drill-panel.tsx'
import { MeasureSelect } from '../parts/measure-select.tsx'
import { countySide } from '../parts/pivot-sides.ts'
import { SubjectBoard } from '../parts/subject-board.tsx'
import { sourceLine } from '../parts/subject-source.ts'
import { usePick } from '../parts/use-pick.ts'
import type { SubjectDeclaration } from './declaration.ts'
import { chartMeasuresOf } from './questions.ts'
import { type Declared, useDeclared } from './use-declared.ts'

/** The screen of a subject as it declares itself: key figures, two charts abreast, the grid down to the cell. */
export function DeclaredScreen({ declaration }: { readonly declaration: SubjectDeclaration }) {
  return <DeclaredBoard declared={useDeclared(declaration)} />
}

export interface DeclaredBoardProps {
  readonly declared: Declared
  /** Further views of the panel at the foot. */
  readonly views?: readonly DrillView[]
}

/** The board of a declared subject, for screens that add panels of their own to it. */
export function DeclaredBoard({ declared, views }: DeclaredBoardProps) {
  const { declaration, subject } = declared
  const onPick = usePick(subject)
  const sides = useMemo(() => [countySide(subject.form, subject.scope)], [subject.form, subject.scope])
  const source = sourceLine(subject)
  return (
    <SubjectBoard
      title={declared.title}
      subject={subject}
      completeness={declared.completeness}
      dimensions={declaration.filters}
      measureSelect={
        <MeasureSelect
          subject={subject}
          measures={chartMeasuresOf(declaration)}
          value={declared.measure}
          onChange={declared.setMeasure}
        />
      }
      otherPeriods={declared.otherPeriods}
      cards={declared.cards}
      charts={
        <>
          <ChartPanel tabs={declared.left} source={source} onPick={onPick} stateKey={`${declaration.name}:left`} />
          <ChartPanel tabs={declared.right} source={source} onPick={onPick} stateKey={`${declaration.name}:right`} />
        </>
      }
      grid={
        <DrillPanel
          subject={subject}
          doors={figureDoors}
          summary={declared.summary}
          sides={sides}
          measures={declaration.measures}
          places={declared.places}
          source={source}
          views={views}
        />
      }
    />
  )
}
