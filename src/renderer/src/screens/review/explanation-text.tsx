import { CopyOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import type { ReviewItem } from '#contract'
import { momentLabel, periodLabel } from '../../parts/format.ts'
import { useScope } from '../../parts/scope.tsx'
import { deskWords } from '../../words/review-desk.ts'
import { useWords } from '../../words/words.ts'

/** What was written on a finding and by whom; where nothing was, what was written on it in the period before. */
export function ExplanationText({ item }: { readonly item: ReviewItem }) {
  const say = useWords(deskWords)
  const { language } = useScope()
  const { explanation, offer } = item
  if (explanation !== null)
    return (
      <blockquote className="desk-explained">
        <p>{explanation.text}</p>
        <footer className="soft">
          {explanation.copiedFrom !== null && (
            <Tag icon={<CopyOutlined />}>
              {say('copied-from', { period: periodLabel(explanation.copiedFrom, language) })}
            </Tag>
          )}
          {say('explained-by', { who: explanation.by, at: momentLabel(explanation.at) })}
        </footer>
      </blockquote>
    )
  if (offer === null) return null
  return (
    <blockquote className="desk-explained desk-offer">
      <p>{offer.text}</p>
      <footer className="soft">{say('offer', { period: periodLabel(offer.period, language), who: offer.by })}</footer>
    </blockquote>
  )
}
