import type { Batch, BatchCoverage, BatchSource, CannotTell, CountyCoverage, CoverageVerdict } from '#contract'
import { withoutTail } from '../../base/rounding.ts'
import { BATCHES } from './coverage-sources.ts'

/** What a county states in POOR_BASE. */
export interface StatedBase {
  readonly period: string | null
  readonly poor: number | null
  readonly reached: number | null
  readonly byBatch: Readonly<Record<Batch, number | null>>
}

/** Judges one county by what it states, and bounds it by what the batches' own returns say. */
export function countyCoverage(region: string, base: StatedBase, sources: readonly BatchSource[]): CountyCoverage {
  const { poor, reached } = base
  const { verdict, reason } = coverageVerdict(base)
  const batches = BATCHES.map((batch) => batchCoverage(batch, base, sources))
  const isKnown = verdict !== 'cannot-tell' && poor !== null && reached !== null
  return {
    region,
    verdict,
    reason,
    period: base.period,
    poorHouseholds: poor,
    reachedHouseholds: reached,
    unreached: isKnown ? poor - reached : null,
    rate: isKnown ? percent(reached, poor) : null,
    batches,
    atLeast: greatest(batches.map(({ atLeast }) => atLeast)),
    atMost: possible(poor, sources),
    borneOut: borneOut(reached, sources),
    sources,
  }
}

/** Whether every registered household is reached: a county that did not say so is never full. */
export function coverageVerdict({ period, poor, reached }: Pick<StatedBase, 'period' | 'poor' | 'reached'>): {
  readonly verdict: CoverageVerdict
  readonly reason: CannotTell | null
} {
  const cannotTell = (reason: CannotTell) => ({ verdict: 'cannot-tell' as const, reason })
  if (period === null) return cannotTell('not-filed')
  if (poor === null || reached === null) return cannotTell('absent')
  if (reached > poor) return cannotTell('part-over-whole')
  return { verdict: reached === poor ? 'full' : 'not-full', reason: null }
}

/** Full only where every part is; one that is not makes the whole not full, one that can't be told leaves it open. */
export function wholeVerdict(counts: Readonly<Record<CoverageVerdict, number>>): CoverageVerdict {
  if (counts['not-full'] > 0) return 'not-full'
  return counts['cannot-tell'] > 0 || counts.full === 0 ? 'cannot-tell' : 'full'
}

/** A part of a whole in per cent; `null` where there is no whole. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : withoutTail((part / whole) * 100)
}

/**
 * What one batch reaches: at least the largest count of households among its returns, at most all of them together.
 *
 * A return that counts more households than are registered counts some twice or others besides, so it proves nothing.
 */
function batchCoverage(batch: Batch, { poor, byBatch }: StatedBase, all: readonly BatchSource[]): BatchCoverage {
  const sources = all.filter((source) => source.batch === batch)
  const proving = sources
    .filter(({ counts }) => counts === 'households')
    .map(({ value }) => (value === null || poor === null || value > poor ? null : value))
  return { batch, atLeast: greatest(proving), atMost: possible(poor, sources), stated: byBatch[batch] }
}

/** The most that the sources can reach of a whole; `null` where one that is absent might add to them. */
function possible(poor: number | null, sources: readonly BatchSource[]): number | null {
  if (poor === null) return null
  const known = sumOf(sources)
  if (known >= poor) return poor
  return sources.some(({ value }) => value === null) ? null : known
}

function borneOut(reached: number | null, sources: readonly BatchSource[]): CountyCoverage['borneOut'] {
  if (reached === null) return 'cannot-tell'
  if (sumOf(sources) >= reached) return 'borne-out'
  return sources.some(({ value }) => value === null) ? 'cannot-tell' : 'not-borne-out'
}

function sumOf(sources: readonly BatchSource[]): number {
  return withoutTail(sources.reduce((sum, { value }) => sum + (value ?? 0), 0))
}

function greatest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : Math.max(...known)
}
