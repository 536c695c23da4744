import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import type { GridRow } from './data-grid-column.ts'

interface MarkedParams extends ICellRendererParams<GridRow> {
  readonly find: () => string
}

/** Draws the text of a cell with what was looked for marked in it. */
export class MarkedText implements ICellRendererComp<GridRow> {
  private readonly element = document.createElement('span')

  init(params: MarkedParams): void {
    this.refresh(params)
  }

  getGui(): HTMLElement {
    return this.element
  }

  refresh({ valueFormatted, find }: MarkedParams): boolean {
    this.element.replaceChildren(
      ...markedPieces(valueFormatted ?? '', find()).map(({ text, isHit }) => {
        if (!isHit) return text
        const mark = document.createElement('mark')
        mark.textContent = text
        return mark
      }),
    )
    return true
  }
}

/** A text cut where what was looked for begins and ends, capital and small letters alike. */
export function markedPieces(
  text: string,
  find: string,
): readonly { readonly text: string; readonly isHit: boolean }[] {
  const wanted = find.toLowerCase()
  const low = text.toLowerCase()
  if (wanted === '' || low.length !== text.length) return [{ text, isHit: false }]
  const pieces: { text: string; isHit: boolean }[] = []
  let from = 0
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, from)) {
    if (at > from) pieces.push({ text: text.slice(from, at), isHit: false })
    pieces.push({ text: text.slice(at, at + wanted.length), isHit: true })
    from = at + wanted.length
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from), isHit: false })
  return pieces
}
