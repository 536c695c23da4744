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
import { educationWords } from '../../words/education.ts'
import { useWords } from '../../words/words.ts'
import { educationMeasures, useEducation } from './use-education.ts'

/** Student aid: coverage of each stage and county, what a student gets, and every line down to its cell. */
export function EducationScreen() {
  const say = useWords(educationWords)
  const subject = useSubject('EDU_TABLE', { title: say('count'), unit: say('unit') })
  const [measure, setMeasure] = useState<string>('coverage')
  const { filed, summary, places, left, right, cards, otherPeriods } = useEducation(subject, measure)
  const onPick = usePick(subject)
  const sides = useMemo(() => [countySide(subject.form, subject.scope)], [subject.form, subject.scope])
  const source = sourceLine(subject)

  return (
    <SubjectBoard
      title={say('title')}
      subject={subject}
      completeness={filed}
      dimensions={['stage']}
      measureSelect={
        <MeasureSelect subject={subject} measures={educationMeasures} value={measure} onChange={setMeasure} />
      }
      otherPeriods={otherPeriods}
      cards={cards}
      charts={
        <>
          <ChartPanel tabs={left} source={source} onPick={onPick} stateKey="education:left" />
          <ChartPanel tabs={right} source={source} onPick={onPick} stateKey="education:right" />
        </>
      }
      grid={
        <DrillPanel
          subject={subject}
          doors={figureDoors}
          summary={summary}
          sides={sides}
          measures={educationMeasures}
          places={places}
          source={source}
        />
      }
    />
  )
}
