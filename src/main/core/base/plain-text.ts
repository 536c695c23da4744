// Most texts have nothing to replace, and a look is several times cheaper than a replacement.
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/
const BLANK = /[\s\u00a0\u200b-\u200f\u2028\u2029\u2060\ufeff\u3000]/

/** Full-width forms as their ASCII twins (１２３（％） → 123(%)), the ideographic space as a blank. */
export function toHalfWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

/** Blanks of every kind, and characters that show nothing (BOM, zero-width, no-break). */
const BLANKS = /[\s\u00a0\u200b-\u200f\u2028\u2029\u2060\ufeff\u3000]+/g

/** Text with all blanks taken out: headings and names are compared so (`填 报 单 位`, `万　州`). */
export function withoutBlanks(text: string): string {
  return BLANK.test(text) ? text.replace(BLANKS, '') : text
}

/** Text with blanks at the ends taken off and runs of blanks inside made one. */
export function tidied(text: string): string {
  if (!BLANK.test(text)) return text
  return text.replace(BLANKS, ' ').trim()
}

/** What two headings are compared by: half-width, no blanks, no quotes, no leading numbering or `#`. */
export function headingKey(text: string): string {
  return withoutBlanks(toHalfWidth(text))
    .replace(/["'“”‘’《》]/g, '')
    .replace(/^[#*△▲]+/, '')
    .replace(/^(?:[(]?[一二三四五六七八九十]+[)]?[、.]?|[(]?\d+[)]?[、.]|[(]\d+[)])(?=[^\d])/, (numbering) =>
      /[、.)]/.test(numbering) ? '' : numbering,
    )
    .replace(/[:;,.、]+$/, '')
    .toLowerCase()
}
