/** Width of a text in characters of a sheet: a Chinese one takes two. */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1
  return width
}
