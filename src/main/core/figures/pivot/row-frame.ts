import type { ColumnDefinition } from '../../forms/form-definition.ts'
import type { StoredChunk } from './column-chunk.ts'
import { type ColumnStore, type HeldColumns, REGION, type StoredSubmission } from './column-store.ts'
import type { DimensionSource } from './dimension.ts'
import { codesOf, Encoder, regrouped } from './encode.ts'
import type { Needs } from './fact-frame.ts'
import type { Codes, Frame } from './frame.ts'
import type { PivotContext, Selection } from './selection.ts'
import type { State } from './states.ts'

export interface RowSource extends PivotContext {
  readonly store: ColumnStore
}

/** A submission whose rows are looked at, and its counties that count; `null`: all. */
export interface ChosenSubmission extends StoredSubmission {
  readonly period: string
  readonly regions: readonly number[] | null
}

/** Columns of the row table that a table of these needs reads. */
export function columnsToRead({ sources, states, columns }: Needs, selection: Selection): readonly string[] {
  return [
    ...new Set([
      REGION,
      ...sources.flatMap((source) => (source.kind === 'column' ? [source.column.name] : [])),
      ...states.flatMap(({ present }) => present),
      ...columns,
      ...selection.columns.map(({ column }) => column.name),
    ]),
  ]
}

interface HeldSource extends PivotContext {
  readonly held: HeldColumns
}

/** The selected rows of submissions whose columns are held. */
export function rowFrame(source: HeldSource, selection: Selection, submissions: readonly ChosenSubmission[]): Frame {
  const { held, form, regions } = source
  const parts = submissions.map((submission) => ({ submission, rows: selectedRows(source, selection, submission) }))
  const length = parts.reduce((sum, { rows, submission }) => sum + (rows?.length ?? lengthOf(submission)), 0)

  function lengthOf({ submission }: ChosenSubmission): number {
    return held.chunk(REGION, submission).length
  }

  /** The selected rows of a column, those of one submission after those of another. */
  function gathered<Chunk extends StoredChunk>(name: string, empty: Chunk): Chunk {
    const [only] = parts
    if (parts.length === 1 && only?.rows === null) return held.chunk(name, only.submission.submission) as Chunk
    let to = 0
    for (const { submission, rows } of parts) {
      const chunk = held.chunk(name, submission.submission)
      if (rows === null) empty.set(chunk, to)
      else for (let at = 0; at < rows.length; at++) empty[to + at] = chunk[rows[at] ?? 0] ?? 0
      to += rows?.length ?? chunk.length
    }
    return empty
  }

  const coded = (name: string) => {
    const values = held.values(name)
    return { codes: gathered<Codes>(name, codesOf(length, values.length)), values }
  }
  const numbers = ({ name }: ColumnDefinition) => gathered(name, new Float64Array(length))

  function periods() {
    const encoder = new Encoder()
    const codes = codesOf(length, submissions.length + 1)
    let to = 0
    for (const { submission, rows } of parts) {
      const next = to + (rows?.length ?? lengthOf(submission))
      codes.fill(encoder.code(submission.period), to, next)
      to = next
    }
    return { codes, values: encoder.values }
  }

  return {
    length,
    rows: length,
    periods: [
      ...new Set(parts.flatMap(({ rows, submission }) => (rows?.length === 0 ? [] : submission.period))),
    ].sort(),
    numbers,
    codes(dimension: DimensionSource) {
      if (dimension.kind === 'period') return periods()
      if (dimension.kind === 'column') return coded(dimension.column.name)
      return regrouped(coded(REGION), (id) =>
        id === null ? null : regions.codeOf(selection.countsIn.get(Number(id)) ?? Number(id)),
      )
    },
    addends(state) {
      return addendsOf(state, length, (name) => {
        const column = form.columns.find((each) => each.name === name)
        return column?.role === 'measure' ? numbers(column) : coded(name).codes
      })
    },
  }
}

/** What each row adds to a state: the product of its factors where all that must be there is. */
function addendsOf(state: State, length: number, valuesOf: (name: string) => StoredChunk): Float64Array | null {
  if (state.present.length === 0) return null
  const [only] = state.factors
  if (state.present.length === 1 && state.factors.length === 1 && only !== undefined) {
    const values = valuesOf(only)
    if (values instanceof Float64Array) return values
  }
  const addends = new Float64Array(length).fill(1)
  for (const name of state.present) {
    const values = valuesOf(name)
    const isFactor = state.factors.includes(name)
    for (let at = 0; at < length; at++) {
      const value = values[at] ?? 0
      const isThere = values instanceof Float64Array ? !Number.isNaN(value) : value !== 0
      if (!isThere) addends[at] = Number.NaN
      else if (isFactor) addends[at] = (addends[at] ?? 0) * value
    }
  }
  return addends
}

/** Places of the rows that are selected; `null`: all. */
function selectedRows(
  { held }: HeldSource,
  selection: Selection,
  { submission, regions }: ChosenSubmission,
): Int32Array | null {
  const taken = regions === null ? selection.regions : bothOf(regions, selection.regions)
  const tests = [
    ...(taken === null ? [] : [test(REGION, (id) => id !== null && taken.includes(Number(id)))]),
    ...selection.columns.map(({ column, takes }) => test(column.name, takes)),
  ].filter(({ takes }) => takes.includes(0))
  if (tests.length === 0) return null
  const length = held.chunk(REGION, submission).length
  const rows = new Int32Array(length)
  let count = 0
  for (let at = 0; at < length; at++) {
    if (tests.every(({ codes, takes }) => takes[codes[at] ?? 0] === 1)) rows[count++] = at
  }
  return rows.subarray(0, count)

  function test(name: string, isTaken: (value: string | null) => boolean) {
    const values = held.values(name)
    return {
      codes: held.chunk(name, submission),
      takes: Uint8Array.from(values, (value) => (isTaken(value) ? 1 : 0)),
    }
  }
}

function bothOf(counting: readonly number[], selected: readonly number[] | null): readonly number[] {
  return selected === null ? counting : counting.filter((id) => selected.includes(id))
}
