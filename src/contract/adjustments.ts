import type { SignedIn } from './people.ts'

/** What figures are made of: what counties sent, or that with the adjustments of the bureau. */
export type Layer = 'source' | 'adjusted'

/** An adjustment as it is told at its cell; personal values are masked. */
export interface AdjustedCell {
  readonly adjustment: number
  /** Value in the source layer. */
  readonly old: string | number | null
  readonly new: string | number | null
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** A value set beside the one that was sent; the one that was sent stays. */
export interface Adjustment {
  readonly adjustment: number
  readonly submission: number
  readonly form: string
  readonly region: string
  readonly period: string
  readonly row: number
  readonly block: number
  readonly column: string
  /** Address in the sheet, as `B7`. */
  readonly cell: string | null
  /** What names the row for a reader, personal values masked: `小学`, `某某合作社`. */
  readonly label: string
  /** Values that name the row, by column: its name, else the key of the form. */
  readonly key: Readonly<Record<string, string | number | null>>
  /** Value in the source layer; masked in a personal column, as the new one is. */
  readonly old: string | number | null
  readonly new: string | number | null
  readonly reason: string
  readonly by: SignedIn['name']
  readonly at: string
  /** The one that held for the cell before; it was withdrawn by this one. */
  readonly replaces: number | null
  /** `null` where it holds. */
  readonly withdrawn: { readonly by: string; readonly at: string; readonly reason: string } | null
  /** Its submission counts, so that the adjusted layer has it. */
  readonly counts: boolean
}

export interface AdjustmentsQuery {
  readonly forms?: readonly string[]
  readonly periods?: readonly string[]
  readonly regions?: readonly string[]
  readonly submission?: number
  /** Those withdrawn too. */
  readonly all?: boolean
}

export interface AdjustQuery {
  readonly submission: number
  readonly row: number
  readonly block?: number
  readonly column: string
  /** `null`: absent. */
  readonly value: string | number | null
  readonly reason: string
}

export interface AdjustmentsRoom {
  list(query: AdjustmentsQuery): readonly Adjustment[]
  /** Sets a value; a second one for the same cell takes the first one's place. */
  adjust(query: AdjustQuery): Adjustment
  withdraw(query: { readonly adjustment: number; readonly reason: string }): Adjustment
  /** Lets a withdrawn one hold again, in place of one that holds for its cell now. */
  restore(query: { readonly adjustment: number }): Adjustment
}
