/** Writes a value to stdout as JSON. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`)
}

/** Writes rows to stdout as tab-separated columns with a heading. */
export function printTable(columns: readonly string[], rows: readonly object[]): void {
  process.stdout.write(`${columns.join('\t')}\n`)
  for (const row of rows) {
    const cells = columns.map((column) => String((row as Record<string, unknown>)[column] ?? ''))
    process.stdout.write(`${cells.join('\t')}\n`)
  }
}

/** A line of a .csv file; text that a spreadsheet would take for a formula is marked as text. */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}

function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
