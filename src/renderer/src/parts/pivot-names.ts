import { useMemo } from 'react'
import type { FormView, Language, PivotDimensionView, PivotHeader, PivotMeasureView, RegionView } from '#contract'
import { areaName } from '../words/areas.ts'
import { aggregateTerms, memberWords, showTerms } from '../words/pivot-terms.ts'
import { textOf, useWords } from '../words/words.ts'
import { periodLabel } from './format.ts'
import { memberTitle, regionName } from './names.ts'
import { useScope } from './scope.tsx'

type SayMember = (key: keyof (typeof memberWords)['zh-CN'], values?: Record<string, string | number>) => string

/** Gives members, headers and measures of a table the names people know them by. */
export interface PivotNames {
  readonly language: Language
  dimension(view: PivotDimensionView): string
  member(view: PivotDimensionView, code: string | null): string
  /** Name of a header's own place: its last member, the total, or what is left over. */
  header(header: PivotHeader, dimensions: readonly PivotDimensionView[]): string
  /** Names of all its members, outermost first; the total has its one word. */
  path(header: PivotHeader, dimensions: readonly PivotDimensionView[]): readonly string[]
  /** Last name of a header as short as a chart needs it: counties without 区 or County. */
  short(header: PivotHeader, dimensions: readonly PivotDimensionView[]): string
  /** Fixed place in the palette of the innermost member; `undefined` where it has none. */
  colour(header: PivotHeader, dimensions: readonly PivotDimensionView[]): number | undefined
  /** `资助金额 · 占列合计 %`; the unit is left to the caller. */
  measure(view: PivotMeasureView): string
}

export function pivotNames(
  form: FormView,
  regions: readonly RegionView[],
  language: Language,
  say: SayMember,
): PivotNames {
  function member(view: PivotDimensionView, code: string | null): string {
    if (code === null) return nameOfNone(view, say)
    switch (view.kind) {
      case 'region':
        return regionName(regions, code, language)
      case 'period':
      case 'period-part':
      case 'date-part':
        return periodLabel(code, language)
      case 'region-part':
        return partName(code, language, say)
      case 'year':
        return say('year', { year: code })
      case 'boolean':
        return say(code === '1' || code === 'true' ? 'yes' : 'no')
      default:
        return memberTitle(form, view.name, code, language) ?? code
    }
  }
  const memberAt = (dimensions: readonly PivotDimensionView[], code: string | null, at: number) => {
    const view = dimensions[at]
    return view === undefined ? (code ?? '') : member(view, code)
  }
  return {
    language,
    dimension: (view) => textOf(view.title, language),
    member,
    header({ kind, members, count }, dimensions) {
      if (kind === 'total') return say('total')
      if (kind === 'others') return say('others', { count: count ?? 0 })
      const at = members.length - 1
      return memberAt(dimensions, members[at] ?? null, at)
    },
    path({ kind, members, count }, dimensions) {
      if (kind === 'total') return [say('total')]
      const names = members.map((code, at) => memberAt(dimensions, code, at))
      if (kind === 'others') return [...names, say('others', { count: count ?? 0 })]
      return kind === 'subtotal' ? [...names, say('subtotal')] : names
    },
    short(header, dimensions) {
      const at = header.members.length - 1
      const region = dimensions[at]?.kind === 'region' && header.kind !== 'others' ? header.members[at] : undefined
      const known = regions.find(({ code }) => code === region)
      return known === undefined ? this.header(header, dimensions) : textOf(known.shortName, language)
    },
    colour(header, dimensions) {
      const at = header.members.length - 1
      const list = header.kind === 'line' ? dimensions[at]?.list : null
      return list == null ? undefined : form.lists[list]?.find(({ code }) => code === header.members[at])?.colour
    },
    measure(view) {
      const title = textOf(view.title, language)
      const { aggregate, show, name } = view
      const plain = aggregate === 'ratio' || aggregate === 'single' || aggregate === 'sum' || name === 'count'
      const how = plain ? null : aggregateTerms[aggregate]
      const parts = [title, ...(how === null ? [] : [textOf(how, language)])]
      return [...parts, ...(show === 'value' ? [] : [textOf(showTerms[show], language)])].join(' · ')
    },
  }
}

/** The names of a form's tables in the window's language. */
export function usePivotNames(form: FormView): PivotNames {
  const { allRegions, language } = useScope()
  const say = useWords(memberWords)
  return useMemo(() => pivotNames(form, allRegions, language, say), [form, allRegions, language, say])
}

function nameOfNone(view: PivotDimensionView, say: SayMember): string {
  if (view.name === 'region-poverty') return say('noLevel')
  return say(view.name === 'region-exit' ? 'noExit' : 'notStated')
}

function partName(code: string, language: Language, say: SayMember): string {
  if (code === 'national' || code === 'municipal') return say(code)
  return /^\d{4}$/.test(code) ? periodLabel(code, language) : areaName(code, language)
}
