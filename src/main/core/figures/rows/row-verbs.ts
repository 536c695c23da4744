import type {
  FormRow,
  MembersPage,
  MembersQuery,
  RowAddress,
  RowDetail,
  RowPlaceQuery,
  RowsPage,
  RowsQuery,
  RowsWindow,
  SelectionFigures,
  SelectionQuery,
} from '#contract'
import type { Steps } from '../../base/steps.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { KeptMembers } from './kept-members.ts'
import { members } from './members.ts'
import { type ReviewOfRow, rowDetail } from './row-detail.ts'
import type { RowList } from './row-list.ts'
import { RowLists } from './row-lists.ts'
import { eachRow, rowPlace, rowsPage, wantsList } from './rows-page.ts'
import type { RowsSource } from './rows-source.ts'
import { selection } from './selection.ts'

/** Every question about rows that may take long, in steps. */
export interface RowVerbs {
  rows(query: RowsWindow): Steps<RowsPage>
  /** The list for windows further down; `null` where it is there or not needed. */
  listAhead(query: RowsQuery, total: number): Steps<RowList> | null
  each(query: RowsQuery): Generator<FormRow>
  members(query: MembersQuery): Steps<MembersPage>
  selection(query: SelectionQuery): Steps<SelectionFigures>
  rowPlace(query: RowPlaceQuery): Steps<number | null>
  detail(query: RowAddress): Steps<RowDetail>
}

/** Binds the questions about rows to one open book; lists and value lists are shared between them. */
export function rowVerbs(db: Sqlite, source: (form: string) => RowsSource, review: ReviewOfRow): RowVerbs {
  const lists = new RowLists(db)
  const kept = new KeptMembers(db)
  return {
    rows: (query) => rowsPage(source(query.form), lists, query),
    listAhead: (query, total) =>
      wantsList(source(query.form), lists, query, total) ? lists.steps(source(query.form), query) : null,
    each: (query) => eachRow(source(query.form), lists, query),
    members: (query) => members(source(query.form), kept, query),
    selection: (query) => selection(source(query.form), lists, query),
    rowPlace: (query) => rowPlace(source(query.form), lists, query),
    detail: ({ form, submission, row, block }) =>
      rowDetail(source(form), review, { submission, row, block: block ?? 0 }),
  }
}
