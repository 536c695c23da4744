/** As many points as a county reads in a reason; more are in the file with its errors marked. */
const MOST_POINTS = 20

export interface ReasonWords {
  readonly head: string
  more(count: number): string
}

/** A reason for sending back made of what is wrong, one numbered point each; empty where nothing is. */
export function draftReason(
  points: readonly { readonly cell: string; readonly text: string }[],
  words: ReasonWords,
  most: number,
): string {
  if (points.length === 0) return ''
  const lines: string[] = []
  let length = words.head.length
  for (const [at, { cell, text }] of points.slice(0, MOST_POINTS).entries()) {
    const line = `${at + 1}. ${[cell, text.replace(/\s+/g, ' ')].filter((part) => part !== '').join(' ')}`
    if (length + line.length + 40 > most) break
    lines.push(line)
    length += line.length + 1
  }
  const rest = points.length - lines.length
  return [words.head, ...lines, ...(rest > 0 ? [words.more(rest)] : [])].join('\n')
}
