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
import { industriesWords } from '../../words/industries.ts'
import { useWords } from '../../words/words.ts'
import { industryMeasures, matrixMeasures, useIndustries } from './use-industries.ts'

/** The "10+2" industries: what they yield and cost, where, whom they lead, and every line down to its cell. */
export function IndustriesScreen() {
  const say = useWords(industriesWords)
  const subject = useSubject('INDUSTRY', { title: say('count'), unit: say('unit') })
  const [measure, setMeasure] = useState<string>('output_value')
  const { filed, summary, places, left, right, cards, otherPeriods } = useIndustries(subject, measure)
  const onPick = usePick(subject)
  const sides = useMemo(() => [countySide(subject.form, subject.scope)], [subject.form, subject.scope])
  const source = sourceLine(subject)

  return (
    <SubjectBoard
      title={say('title')}
      subject={subject}
      completeness={filed}
      dimensions={['industry']}
      measureSelect={
        <MeasureSelect subject={subject} measures={matrixMeasures} value={measure} onChange={setMeasure} />
      }
      otherPeriods={otherPeriods}
      cards={cards}
      charts={
        <>
          <ChartPanel tabs={left} source={source} onPick={onPick} stateKey="industries:left" />
          <ChartPanel tabs={right} source={source} onPick={onPick} stateKey="industries:right" />
        </>
      }
      grid={
        <DrillPanel
          subject={subject}
          doors={figureDoors}
          summary={summary}
          sides={sides}
          measures={industryMeasures}
          places={places}
          source={source}
        />
      }
    />
  )
}
