import { CoreError } from '../core/base/core-error.ts'
import { namesOnRing } from '../core/book/key-ring.ts'

/** Who can open a book, by name, without opening it; empty where its ring names nobody or can't be read. */
export function peopleOf(book: string): readonly string[] {
  try {
    return namesOnRing(book)
  } catch (error) {
    if (error instanceof CoreError) return [] // opening the book says what is wrong with the ring
    throw error
  }
}
