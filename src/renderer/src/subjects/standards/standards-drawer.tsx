import { Drawer, Tag } from 'antd'
import { useState } from 'react'
import type { Standard, StandardGroup, StandardValue } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { momentLabel } from '../../parts/format.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { standardWords } from '../../words/standards.ts'
import { textOf, useWords } from '../../words/words.ts'
import { StandardEditor } from './standard-editor.tsx'
import { StandardHistoryList } from './standard-history.tsx'
import { numberOf, valueIn, yearsText } from './standard-text.ts'
import './standards.css'
import { MayButton } from '../../parts/may-button.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'

export interface StandardsDrawerProps {
  readonly group: StandardGroup
  /** Year shown on the screen: its values stand out, and a new value begins with it. */
  readonly year: number
  readonly open: boolean
  onClose(): void
}

/** The standards of a group with all their values: years, source, how sure, who changed them; each can be changed and taken back. */
export function StandardsDrawer({ group, year, open, onClose }: StandardsDrawerProps) {
  const say = useWords(standardWords)
  const standards = useAnswer('standards', 'list', open ? { group } : null)
  const [edited, setEdited] = useState<{ readonly standard: Standard; readonly from: number } | null>(null)
  const [takenBack, setTakenBack] = useState<{ readonly standard: Standard; readonly value: StandardValue } | null>(
    null,
  )
  return (
    <Drawer open={open} onClose={onClose} size={560} title={say('title')} className="standards-drawer">
      <p className="soft">{say('hint')}</p>
      {standards.error !== null && <ProblemAlert problem={standards.error} />}
      {standards.data === undefined && standards.error === null && <LateSkeleton rows={6} />}
      {standards.data?.map((standard) => (
        <StandardSection
          key={standard.code}
          standard={standard}
          year={year}
          onChange={(from) => setEdited({ standard, from })}
          onTakeBack={(value) => setTakenBack({ standard, value })}
        />
      ))}
      {edited !== null && (
        <StandardEditor standard={edited.standard} year={edited.from} onClose={() => setEdited(null)} />
      )}
      {takenBack !== null && <TakeBackDialog {...takenBack} onClose={() => setTakenBack(null)} />}
    </Drawer>
  )
}

interface SectionProps {
  readonly standard: Standard
  readonly year: number
  onChange(from: number): void
  onTakeBack(value: StandardValue): void
}

function StandardSection({ standard, year, onChange, onTakeBack }: SectionProps) {
  const say = useWords(standardWords)
  const { language } = useScope()
  const held = valueIn(standard, year)
  const sense = standard.sense === 'amount' ? '' : `${say(standard.sense)} · `
  return (
    <section className="standard">
      <header>
        <h3>{textOf(standard.title, language)}</h3>
        <span className="soft">
          {sense}
          {textOf(standard.unit, language)}
        </span>
        <MayButton verb="standards.set" size="small" onClick={() => onChange(year)}>
          {say('add')}
        </MayButton>
      </header>
      <table>
        <tbody>
          {standard.values.map((value) => (
            <tr key={value.from} className={value === held ? 'standard-now' : ''}>
              <td className="standard-years">
                {yearsText(value, say)}
                <small className="soft">{value.effectiveOn ?? say('unknownDay')}</small>
              </td>
              <td className="figure">{numberOf(standard, value.value, language)}</td>
              <td>
                <Tag color={value.confidence === 'general' ? 'warning' : 'default'}>
                  {say(`confidence-${value.confidence}`)}
                </Tag>
                <span>{textOf(value.source, language)}</span>
                {value.change !== null && (
                  <small className="soft">
                    {say('changedBy', { ...value.change, at: momentLabel(value.change.at) })}
                    {value.shipped !== null &&
                      ` · ${say('was', { value: numberOf(standard, value.shipped.value, language) })}`}
                  </small>
                )}
              </td>
              <td className="standard-actions">
                <MayButton verb="standards.set" size="small" type="link" onClick={() => onChange(value.from)}>
                  {say('change')}
                </MayButton>
                {value.change !== null && (
                  <MayButton verb="standards.unset" size="small" type="link" onClick={() => onTakeBack(value)}>
                    {say('takeBack')}
                  </MayButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <StandardHistoryList standard={standard} />
    </section>
  )
}
