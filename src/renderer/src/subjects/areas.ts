import type { Scope } from '../parts/scope.tsx'
import { areaName } from '../words/areas.ts'

/** A part of the municipality (渝东北) with its counties and its place in the palette. */
export interface Area {
  readonly name: string
  readonly codes: ReadonlySet<string>
  readonly colour: number
}

/** The areas of the municipality in the order in which their counties are listed. */
export function areasOf({ allRegions, language }: Pick<Scope, 'allRegions' | 'language'>): readonly Area[] {
  const names = [...new Set(allRegions.map(({ area }) => area))]
  return names.map((name, at) => ({
    name: areaName(name, language),
    codes: new Set(allRegions.filter(({ area }) => area === name).map(({ code }) => code)),
    colour: at * 2,
  }))
}
