import { createHmac } from 'node:crypto'
import type { Book } from '../../book/open-book.ts'
import type { Catalogue } from '../../forms/form-definition.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import type { BookRules } from '../catalogue/book-rules.ts'

/** Address of the cell of a kept value; `null` where the return had no such column. */
export type FindCell = (place: {
  readonly submission: number
  readonly row: number
  readonly block: number
  readonly column: string
}) => string | null

/** What rules are run over, and what findings are read with. */
export interface ChecksSource {
  readonly book: Book
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
  readonly rules: BookRules
  readonly findCell: FindCell
}

/**
 * Makes names of findings out of what they are about.
 *
 * A name tells nothing of the ID number that may be the key of its row: the book's own key goes into it, without which
 * nobody can try out numbers against it.
 */
export function findingNames({ key }: Pick<Book, 'key'>): (about: readonly unknown[]) => string {
  const secret = createHmac('sha256', key).update('names of findings').digest()
  return (about) => createHmac('sha256', secret).update(JSON.stringify(about)).digest('hex').slice(0, 24)
}
