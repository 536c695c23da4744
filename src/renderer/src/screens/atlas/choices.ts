import { useMemo, useState } from 'react'
import type { ClassMethod } from '../../charts/classes.ts'
import type { MapScheme } from '../../charts/map-classes.ts'
import { useScope } from '../../parts/scope.tsx'

export const atlasViews = ['map', 'maps', 'trend', 'matrix', 'scatter', 'box'] as const
export type AtlasView = (typeof atlasViews)[number]

export const classMethods: readonly ClassMethod[] = ['quantile', 'equal', 'natural']
export const mapSchemes: readonly MapScheme[] = ['sequential', 'diverging']
export const boxGroupings = ['area', 'poverty'] as const

/** What a person has chosen on the screen; all but the picked counties is remembered for the book. */
export interface AtlasChoices {
  readonly indicator: string
  /** The figure that stands against it in the scatter. */
  readonly against: string
  readonly view: AtlasView
  readonly method: ClassMethod
  readonly classes: number
  /** `null`: to either side of the whole where one side is the better one, else from little to much. */
  readonly scheme: MapScheme | null
  readonly grouping: (typeof boxGroupings)[number]
}

const first: AtlasChoices = {
  indicator: 'education-coverage',
  against: 'poor-member-share',
  view: 'map',
  method: 'natural',
  classes: 5,
  scheme: null,
  grouping: 'area',
}

const key = 'atlas'

export function useChoices(): readonly [AtlasChoices, (change: Partial<AtlasChoices>) => void] {
  const scope = useScope()
  const [choices, setChoices] = useState(() => readChoices(scope.remembered(key)))
  return useMemo(
    () => [
      choices,
      (change) => {
        const next = { ...choices, ...change }
        setChoices(next)
        scope.remember(key, JSON.stringify(next))
      },
    ],
    [choices, scope],
  )
}

function readChoices(text: string | undefined): AtlasChoices {
  return text === undefined ? first : toChoices(JSON.parse(text))
}

/** Choices as they were kept; what is not known any more is the first choice again. */
export function toChoices(kept: Partial<AtlasChoices>): AtlasChoices {
  return {
    ...first,
    ...kept,
    view: atlasViews.find((view) => view === kept.view) ?? first.view,
    method: classMethods.find((method) => method === kept.method) ?? first.method,
    scheme: mapSchemes.find((scheme) => scheme === kept.scheme) ?? null,
    grouping: boxGroupings.find((grouping) => grouping === kept.grouping) ?? first.grouping,
  }
}
