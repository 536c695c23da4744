import { EditOutlined } from '@ant-design/icons'
import { useState } from 'react'
import type { Standard } from '#contract'
import { useScope } from '../../parts/scope.tsx'
import { standardWords } from '../../words/standards.ts'
import { textOf, useWords } from '../../words/words.ts'
import { StandardEditor } from './standard-editor.tsx'
import { valueIn, valueText } from './standard-text.ts'
import './standards.css'

export interface ThresholdStripProps {
  readonly standards: readonly Standard[]
  readonly year: number
}

/** The values that hold in the year, each of which can be changed where it stands. */
export function ThresholdStrip({ standards, year }: ThresholdStripProps) {
  const say = useWords(standardWords)
  const { language } = useScope()
  const [edited, setEdited] = useState<Standard | null>(null)
  return (
    <span className="threshold-strip">
      {standards.map((standard) => {
        const held = valueIn(standard, year)
        const text = held === null ? say('none', { year }) : valueText(standard, held.value, language)
        const sure = held === null ? '' : ` · ${say(`confidence-${held.confidence}`)}`
        return (
          <button
            key={standard.code}
            type="button"
            title={`${textOf(standard.title, language)} ${text}${sure}\n${held === null ? '' : textOf(held.source, language)}`}
            aria-label={say('changeOf', { title: textOf(standard.title, language) })}
            onClick={() => setEdited(standard)}
          >
            {textOf(standard.title, language)} <b>{text}</b>
            {held?.confidence === 'general' && <i className="soft"> {say('confidence-general')}</i>} <EditOutlined />
          </button>
        )
      })}
      {edited !== null && <StandardEditor standard={edited} year={year} onClose={() => setEdited(null)} />}
    </span>
  )
}
