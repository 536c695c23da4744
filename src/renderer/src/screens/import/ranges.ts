/** `[3, 4, 5, 9]` → `3–5`, `9`. */
export function ranges(rows: readonly number[]): readonly string[] {
  const runs: [number, number][] = []
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === row - 1) last[1] = row
    else runs.push([row, row])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
}
