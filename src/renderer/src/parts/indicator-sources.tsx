import { Button } from 'antd'
import type { IndicatorLine, IndicatorResult, IndicatorSource } from '#contract'
import { leftOutTerms, sideTerms } from '../words/indicator-terms.ts'
import { indicatorWords } from '../words/indicators.ts'
import { textOf, useWords } from '../words/words.ts'
import { formatNumber, periodLabel } from './format.ts'
import { countedText } from './indicator-formula.ts'
import './indicator-sources.css'
import { formTitle, regionName } from './names.ts'
import { useScope } from './scope.tsx'

export interface IndicatorSourcesProps {
  readonly result: IndicatorResult
  /** Opens the rows behind a side. */
  readonly onRows?: ((source: IndicatorSource) => void) | undefined
}

/**
 * Where an indicator's newest whole comes from: for each side the return and column, the period that was taken, the
 * counties filed, the rows and the number; and the counties that are not in it.
 */
export function IndicatorSources({ result, onRows }: IndicatorSourcesProps) {
  const say = useWords(indicatorWords)
  const { language, forms } = useScope()
  const { indicator, total } = result
  const asked = total.keys.period ?? ''
  const sources = result.sources.filter((source) => source.asked === asked)
  const words = {
    rows: say('count-rows'),
    absent: say('absent'),
    membersOf: (title: string) => say('members-of', { title }),
  }
  return (
    <div className="indicator-sources">
      <table>
        <thead>
          <tr>
            <th>{say('taken')}</th>
            <th>{say('period')}</th>
            <th className="figure">{say('counties')}</th>
            <th className="figure">{say('rows')}</th>
            <th className="figure">{say('blank')}</th>
            <th className="figure">{say('value')}</th>
            {onRows !== undefined && <th aria-label={say('see-rows')} />}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => {
            const side = source.side === 'numerator' ? indicator.numerator : indicator.denominator
            if (side === null) return null
            return (
              <tr key={source.side}>
                <td>
                  <div className="soft">
                    {indicator.denominator !== null && `${textOf(sideTerms[source.side], language)} · `}
                    {formTitle(forms, source.form, language)}
                  </div>
                  {countedText(side, forms, language, words)}
                </td>
                <td className="nowrap">{source.period === null ? '—' : periodLabel(source.period, language)}</td>
                <td className="figure">{`${source.filed.length}/${source.expected}`}</td>
                <td className="figure">{formatNumber(source.rows, 0, language)}</td>
                <td className="figure">{formatNumber(source.blank, 0, language)}</td>
                <td className="figure">{sideNumber(total, source, language)}</td>
                {onRows !== undefined && (
                  <td>
                    <Button size="small" type="link" disabled={source.rows === 0} onClick={() => onRows(source)}>
                      {say('see-rows')}
                    </Button>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      <LeftOut result={result} asked={asked} />
    </div>
  )
}

function sideNumber(
  total: IndicatorLine,
  { side }: IndicatorSource,
  language: Parameters<typeof formatNumber>[2],
): string {
  const value = total[side]
  return value === null ? '—' : formatNumber(value, Number.isInteger(value) ? 0 : 2, language)
}

const MOST_NAMED = 12

/** Counties that are not in the whole, with the side and the reason. */
function LeftOut({ result, asked }: { readonly result: IndicatorResult; readonly asked: string }) {
  const say = useWords(indicatorWords)
  const { language, allRegions } = useScope()
  const byRegion = new Map<string, string[]>()
  for (const { region, period, side, why } of result.leftOut) {
    if (period !== asked) continue
    const reason = `${result.indicator.denominator === null ? '' : `${textOf(sideTerms[side], language)} `}${textOf(leftOutTerms[why], language)}`
    byRegion.set(region, [...(byRegion.get(region) ?? []), reason])
  }
  if (byRegion.size === 0) return null
  const [comma, open, close] = language === 'en' ? [', ', ' (', ')'] : ['、', '（', '）']
  const named = [...byRegion].map(
    ([region, reasons]) => `${regionName(allRegions, region, language)}${open}${reasons.join(comma)}${close}`,
  )
  return (
    <p className="indicator-left-out" title={named.join('\n')}>
      <strong>{say('left-out', { count: byRegion.size })}</strong>
      {language === 'en' ? ': ' : '：'}
      {named.slice(0, MOST_NAMED).join(comma)}
      {named.length > MOST_NAMED ? '…' : ''}
    </p>
  )
}
