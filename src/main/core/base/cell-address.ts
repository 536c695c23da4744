/** Letters of a sheet column counted from 0: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Number, from 0, of a sheet column by its letters: A → 0, AA → 26. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Address of a cell; `row` counts from 1 as in Excel, `column` from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`
}
