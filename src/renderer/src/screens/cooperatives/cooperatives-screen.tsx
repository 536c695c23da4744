import { useMemo, useState } from 'react'
import { figureDoors } from '../../api/figure-doors.ts'
import { ChartPanel } from '../../parts/chart-panel.tsx'
import { DrillPanel } from '../../parts/drill-panel.tsx'
import { MeasureSelect } from '../../parts/measure-select.tsx'
import { countySide } from '../../parts/pivot-sides.ts'
import { SubjectBoard } from '../../parts/subject-board.tsx'
import { sourceLine } from '../../parts/subject-source.ts'
import { usePick } from '../../parts/use-pick.ts'
import { useSubject } from '../../parts/use-subject.ts'
import { cooperativesWords } from '../../words/cooperatives.ts'
import { useWords } from '../../words/words.ts'
import { cooperativeMeasures, useCooperatives } from './use-cooperatives.ts'

/** The farmers' cooperatives: how many, where, in which industries, at which level, and each of them down to its cell. */
export function CooperativesScreen() {
  const say = useWords(cooperativesWords)
  const subject = useSubject('COOP_ROSTER', { title: say('count'), unit: say('unit') })
  const [measure, setMeasure] = useState<string>('count')
  const { filed, summary, places, left, right, cards, otherPeriods } = useCooperatives(subject, measure)
  const onPick = usePick(subject)
  const sides = useMemo(() => [countySide(subject.form, subject.scope)], [subject.form, subject.scope])
  const source = sourceLine(subject)

  return (
    <SubjectBoard
      title={say('title')}
      subject={subject}
      completeness={filed}
      dimensions={['industry', 'demonstration']}
      measureSelect={
        <MeasureSelect subject={subject} measures={cooperativeMeasures} value={measure} onChange={setMeasure} />
      }
      otherPeriods={otherPeriods}
      cards={cards}
      charts={
        <>
          <ChartPanel tabs={left} source={source} onPick={onPick} stateKey="cooperatives:left" />
          <ChartPanel tabs={right} source={source} onPick={onPick} stateKey="cooperatives:right" />
        </>
      }
      grid={
        <DrillPanel
          subject={subject}
          doors={figureDoors}
          summary={summary}
          sides={sides}
          measures={cooperativeMeasures}
          places={places}
          source={source}
        />
      }
    />
  )
}
