import type { SheetResult } from '#contract'
import { sheetWords } from '../../words/sheet.ts'
import { useLanguage, useWords } from '../../words/words.ts'
import { ranges } from './ranges.ts'
import { lineName } from './table-name.ts'

/** Total rows, which are used for checking and never kept, and whatever the sheet hides. */
export function TotalsAndHidden({ sheet }: { readonly sheet: SheetResult }) {
  const say = useWords(sheetWords)
  const language = useLanguage()
  const { hidden, totals, direction, lines } = sheet
  const nothingHidden = !hidden.sheet && hidden.rows.length === 0 && hidden.columns.length === 0

  return (
    <div className="detail-text">
      <h3>{say('totals')}</h3>
      {totals.length === 0 && <p className="soft">{say('no-totals')}</p>}
      {totals.length > 0 && (
        <ul>
          {totals.map((total) => (
            <li key={total.row}>
              {direction === 'rows' ? say('row') : say('sheet-column')} {lineName(total.row, direction)}
              {language === 'en' ? ': ' : '：'}
              {total.label}
            </li>
          ))}
        </ul>
      )}
      <h3>{say(direction === 'rows' ? 'lines' : 'lines-columns')}</h3>
      <p>{say('lines-counted', { ...lines })}</p>
      {nothingHidden && <p className="soft">{say('no-hidden')}</p>}
      {hidden.sheet && <p className="warn">{say('hidden-sheet')}</p>}
      <Hidden title={say('hidden-rows')} parts={ranges(hidden.rows)} />
      <Hidden title={say('hidden-columns')} parts={hidden.columns} />
    </div>
  )
}

function Hidden({ title, parts }: { readonly title: string; readonly parts: readonly string[] }) {
  if (parts.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <p>{parts.join(', ')}</p>
    </>
  )
}
