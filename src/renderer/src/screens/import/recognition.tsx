import { Progress } from 'antd'
import type { SheetResult } from '#contract'
import { formTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { scoreReason } from '../../words/score-reasons.ts'
import { sheetWords } from '../../words/sheet.ts'
import { useWords } from '../../words/words.ts'

/** How well the sheet fits each return, and because of what. */
export function Recognition({ sheet }: { readonly sheet: SheetResult }) {
  const say = useWords(sheetWords)
  const { forms, language } = useScope()
  const scores = [...sheet.scores].sort((a, b) => b.score - a.score)
  return (
    <div className="detail-text">
      <table className="score-table">
        <thead>
          <tr>
            <th>{say('score-form')}</th>
            <th>{say('score')}</th>
            <th>{say('reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {scores.map((each) => (
            <tr key={each.form} className={each.form === sheet.form ? 'chosen' : ''}>
              <td>{formTitle(forms, each.form, language)}</td>
              <td>
                <Progress percent={Math.round(each.score * 100)} size="small" style={{ width: 140 }} status="normal" />
              </td>
              <td>
                {each.reasons.map((reason) => scoreReason(reason, language)).join(language === 'en' ? '; ' : '；')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
