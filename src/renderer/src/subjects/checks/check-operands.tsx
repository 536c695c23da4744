import type { FormView, Operand } from '#contract'
import { useScope } from '../../parts/scope.tsx'
import { checkWords } from '../../words/checks.ts'
import { useWords } from '../../words/words.ts'
import { operandText, operandTitle } from './check-text.ts'
import './checks.css'

export interface CheckOperandsProps {
  readonly operands: readonly Operand[]
  readonly form: FormView | undefined
  /** The one whose source is shown. */
  readonly chosen: Operand | undefined
  readonly onChoose: (operand: Operand) => void
}

/** What outliers are told with besides the value itself; it stands nowhere in a sheet. */
const STATISTICS: ReadonlySet<string> = new Set(['median', 'score', 'limit', 'points'])

/** The values a rule looked at, with their units and cells; those that stand in a cell lead to it. */
export function CheckOperands({ operands, form, chosen, onChoose }: CheckOperandsProps) {
  const say = useWords(checkWords)
  const { language } = useScope()
  return (
    <table className="check-operands" aria-label={say('operands')}>
      <tbody>
        {operands.map((operand) => {
          const { name, place } = operand
          const title = operandTitle(operand, language)
          const text = operandText(operand, form, language)
          return (
            <tr key={name} className={operand === chosen ? 'chosen' : undefined}>
              <th scope="row" title={name}>
                {title}
                {title !== name && !STATISTICS.has(name) && <code className="soft">{name}</code>}
              </th>
              <td className="figure">{text === '' ? <i className="soft">{say('absent')}</i> : text}</td>
              <td className="check-operand-cell">
                {place === null ? (
                  STATISTICS.has(name) ? null : (
                    <span className="soft">{say('no-cell')}</span>
                  )
                ) : (
                  <button type="button" aria-pressed={operand === chosen} onClick={() => onChoose(operand)}>
                    {place.cell ?? say('sheet-row', { row: place.row })}
                  </button>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
