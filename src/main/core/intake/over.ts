import type { SheetTop } from './sheet-top.ts'

/** The lines that stand over a table, down to its header. */
export interface Over {
  readonly top: SheetTop
  readonly headerRow: number
}

/** A text over a table and the cell it stands in; a merged text is given once. */
export interface TextOver {
  readonly text: string
  readonly row: number
  readonly column: number
}

/** Texts over a table, row by row. */
export function textsOver({ top, headerRow }: Over): readonly TextOver[] {
  const found: TextOver[] = []
  for (let row = top.firstRow; row < headerRow; row++) {
    let before = ''
    for (const column of top.headable) {
      const text = top.text(row, column)
      if (text.trim() !== '' && text !== before) found.push({ text, row, column })
      before = text
    }
  }
  return found
}
