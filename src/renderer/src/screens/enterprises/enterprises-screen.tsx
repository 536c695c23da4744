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
import { enterprisesWords } from '../../words/enterprises.ts'
import { useWords } from '../../words/words.ts'
import { enterpriseMeasures, useEnterprises } from './use-enterprises.ts'

/** What “leading enterprises” counts unless a person says otherwise; the chip on the screen shows it. */
const municipalAndAbove = { level: ['national', 'municipal'] } as const

/** The leading enterprises: their levels, sales, linkage to households and monitoring, and each of them down to its cell. */
export function EnterprisesScreen() {
  const say = useWords(enterprisesWords)
  const subject = useSubject('LEAD_ROSTER', { title: say('count'), unit: say('unit') }, municipalAndAbove)
  const [measure, setMeasure] = useState<string>('count')
  const { filed, summary, places, left, right, cards, otherPeriods } = useEnterprises(subject, measure)
  const onPick = usePick(subject)
  const sides = useMemo(() => [countySide(subject.form, subject.scope)], [subject.form, subject.scope])
  const source = sourceLine(subject)

  return (
    <SubjectBoard
      title={say('title')}
      subject={subject}
      completeness={filed}
      dimensions={['level', 'industry', 'linkage', 'monitoring']}
      measureSelect={
        <MeasureSelect subject={subject} measures={enterpriseMeasures} value={measure} onChange={setMeasure} />
      }
      otherPeriods={otherPeriods}
      cards={cards}
      charts={
        <>
          <ChartPanel tabs={left} source={source} onPick={onPick} stateKey="enterprises:left" />
          <ChartPanel tabs={right} source={source} onPick={onPick} stateKey="enterprises:right" />
        </>
      }
      grid={
        <DrillPanel
          subject={subject}
          doors={figureDoors}
          summary={summary}
          sides={sides}
          measures={enterpriseMeasures}
          places={places}
          source={source}
        />
      }
    />
  )
}
