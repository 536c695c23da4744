import type { Completeness, Deadline } from './completeness.ts'
import type { DiffQuery, SubmissionDiff } from './diff.ts'
import type { FindingsPage, FindingsQuery } from './findings.ts'
import type { ImportPreview, ImportResult, PreviewQuery } from './intake.ts'
import type { AliasView, CellsQuery, PreviewedSheet, SheetCells, SheetHints, TriedSheet } from './mapping.ts'
import type { ExplanationView, ImportView, SubmissionView } from './submission.ts'

/** Returns: read, kept, taken back, sent back, compared, awaited. */
export interface IntakeRoom {
  /** Reads and recognises, writes nothing. Long: progress and cancel. */
  preview(query: PreviewQuery): ImportPreview
  /** Keeps what was previewed, as one unit. Long: progress and cancel. Tables named in `leaveOut` (`file index:place`) are not kept. */
  keep(query: { readonly preview: string; readonly leaveOut?: readonly string[] }): ImportResult
  discard(query: { readonly preview: string }): null
  /** A window of a previewed sheet as it looks in its file. */
  sheetCells(query: CellsQuery): SheetCells
  /** What a previewed sheet would become with these choices; the preview stays as it is. */
  trySheet(query: PreviewedSheet & { readonly hints: SheetHints }): TriedSheet
  /** Mappings and county names kept from earlier imports, newest first. */
  aliases(query: Record<string, never>): readonly AliasView[]
  /** Later imports no longer go by it; what was imported with it stays. */
  withdrawAlias(query: { readonly alias: number }): AliasView
  submissions(query: {
    readonly form?: string
    readonly period?: string
    readonly region?: string
  }): readonly SubmissionView[]
  /** What was found wrong or worth knowing in a submission. */
  findings(query: FindingsQuery): FindingsPage
  imports(query: Record<string, never>): readonly ImportView[]
  /** What the county wrote on the findings of a submission, newest first. */
  explanations(query: { readonly submission: number }): readonly ExplanationView[]
  undo(query: { readonly submission: number }): SubmissionView
  /** Brings one undone submission back. */
  redo(query: { readonly submission: number }): SubmissionView
  /** Takes back a whole import, or the newest one not yet undone. */
  undoImport(query: { readonly import?: number }): ImportView
  /** Brings back an undone import, or the one undone last. */
  redoImport(query: { readonly import?: number }): ImportView
  /** Compares two submissions of a form, cell by cell. */
  diff(query: DiffQuery): SubmissionDiff
  /** Sends a submission back to the county: it no longer counts until a newer one comes. */
  sendBack(query: { readonly submission: number; readonly reason: string }): SubmissionView
  /** Takes the sending back back. */
  takeBack(query: { readonly submission: number }): SubmissionView
  /** States the day a submission arrived; `null`: the day of its import. */
  setArrival(query: { readonly submission: number; readonly arrivedOn: string | null }): SubmissionView
  deadlines(query: Record<string, never>): readonly Deadline[]
  /** Sets the last day to file; `null` lifts it. */
  setDeadline(query: {
    readonly form: string
    readonly period: string
    readonly due: string | null
  }): readonly Deadline[]
  completeness(query: { readonly period: string }): Completeness
}
