import type { Label, OutlierBasis } from '#contract'
import { lastMonth } from '../../base/periods.ts'
import type { FormDefinition } from '../../forms/form-definition.ts'
import type { CompiledOperand } from '../language/index.ts'
import { findOutliers } from '../outliers/find-outliers.ts'
import type { Outlier } from '../outliers/outlier.ts'
import { outlierCode, outlierRule } from '../outliers/outlier-rule.ts'
import { type ChecksSource, findingNames } from './checks-source.ts'
import { readCurrentPlaces } from './current-places.ts'
import { addFindings } from './outcome-table.ts'
import { outliersLookedFor } from './outlier-settings.ts'
import { keepReading, type RuleReading } from './rule-reading.ts'
import type { FoundCase } from './run-rule.ts'

const BASES: readonly OutlierBasis[] = ['history', 'peers']

/** The outlier rules have no versions: their text is the program's. */
const VERSION = 1

const OPERANDS: Readonly<Record<'value' | 'median' | 'score' | 'limit' | 'points', Label>> = {
  value: { zh: '数值', en: 'Value' },
  median: { zh: '中位数', en: 'Median' },
  score: { zh: '修正 Z 值', en: 'Modified z-score' },
  limit: { zh: '界限', en: 'Limit' },
  points: { zh: '比较的数值个数', en: 'Values compared' },
}

export function outlierCodes(form: FormDefinition): readonly string[] {
  return BASES.map((basis) => outlierCode(form, basis))
}

/**
 * Looks for outliers anew in what a change touches: all counties of its periods, and every later period.
 *
 * @returns how many were found
 */
export function checkOutliers(source: ChecksSource, form: FormDefinition, changed: ReadonlySet<string>): number {
  const { db } = source.book
  const first = Math.min(...[...changed].map(lastMonth))
  const filed = readCurrentPlaces(db, source.regions, { forms: [form.code] }).map(({ period }) => period)
  const periods = [...new Set([...changed, ...filed.filter((period) => lastMonth(period) >= first)])]
  const setting = outliersLookedFor(db, form)
  return db
    .transaction(() => {
      const codes = outlierCodes(form)
      db.prepare(
        `DELETE FROM check_finding WHERE form = ? AND period IN (SELECT value FROM json_each(?))
           AND rule IN (SELECT value FROM json_each(?))`,
      ).run(form.code, JSON.stringify(periods), JSON.stringify(codes))
      if (setting === null) return 0
      const found = findOutliers(db, form, setting, periods)
      const nameOf = findingNames(source.book)
      for (const basis of BASES) {
        const own = found.filter((outlier) => outlier.basis === basis)
        if (own.length === 0) continue
        const { code } = outlierRule(form, basis)
        keepReading(db, code, VERSION, readingOf(form, basis))
        addFindings(
          db,
          { form: form.code, code, version: VERSION, severity: 'warning' },
          own.map((outlier) =>
            toFound(
              { ...outlier, ...rounded(outlier, form) },
              nameOf([code, source.regions.codeOf(outlier.regionId), outlier.period, outlier.members, outlier.column]),
            ),
          ),
        )
      }
      return found.length
    })
    .immediate()
}

function readingOf(form: FormDefinition, basis: OutlierBasis): RuleReading {
  const { title, message } = outlierRule(form, basis)
  const operands = Object.entries(OPERANDS).map(
    ([name, operand]): CompiledOperand => ({
      name,
      title: operand,
      unit: null,
      decimals: 0,
      form: form.code,
      column: null,
      place: name === 'value' ? 'own-row' : 'several',
    }),
  )
  return { form: form.code, title, message, comparison: null, operands }
}

/** The median with one digit more than its column, for it may lie between two values, and the score with two. */
function rounded({ median, score, column }: Outlier, form: FormDefinition): Pick<Outlier, 'median' | 'score'> {
  const { decimals = 0 } = form.columns.find(({ name }) => name === column) ?? {}
  return { median: Number(median.toFixed(decimals + 1)), score: Number(score.toFixed(2)) }
}

function toFound(outlier: Outlier, finding: string): FoundCase {
  const { period, regionId, place, column, value, median, score, limit, points, members } = outlier
  return {
    finding,
    period,
    region: regionId,
    submission: place?.submission ?? null,
    row: place?.row ?? null,
    block: place?.block ?? null,
    column,
    value,
    expected: median,
    facts: { operands: [[value], [median], [score], [limit], [points]], names: members },
  }
}
