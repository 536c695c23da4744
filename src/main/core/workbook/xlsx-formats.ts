import { Color, Format, FormatAlign, FormatBorder } from 'wasm-xlsxwriter'
import type { GridStyle } from './grid.ts'

const SONG = '宋体'
const HEI = '黑体'
const HEADER_GREY = 0xf2f2f2
const SUBTOTAL_GREY = 0xf7f7f7
const BORDER_GREY = 0x8c8c8c
const NOTE_GREY = 0x595959

/** The formats of one workbook, made once for each style. */
export interface XlsxFormats {
  of(style: GridStyle): Format
  free(): void
}

/** Formats of a workbook; `free` them when it is saved. */
export function createFormats(): XlsxFormats {
  const made = new Map<string, Format>()
  // Most cells share one style object by column, and looking that up saves a key for each cell.
  const byStyle = new Map<GridStyle, Format>()

  function byLook(style: GridStyle): Format {
    const key = `${style.look ?? ''}|${style.align ?? ''}|${style.format ?? ''}|${style.fill ?? ''}`
    const format = made.get(key) ?? toFormat(style)
    made.set(key, format)
    return format
  }

  return {
    of(style) {
      const format = byStyle.get(style) ?? byLook(style)
      byStyle.set(style, format)
      return format
    },
    free() {
      for (const format of made.values()) format.free()
      made.clear()
    },
  }
}

/** What a cell without a style looks like. */
export function defaultFormat(): Format {
  return toFormat({})
}

function toFormat(style: GridStyle): Format {
  let format = looked(new Format().setFontName(SONG).setFontSize(10.5).setAlign(FormatAlign.VerticalCenter), style.look)
  if (style.align !== undefined) format = format.setAlign(ALIGN[style.align])
  if (style.format !== undefined) format = format.setNumFormat(style.format)
  if (style.fill !== undefined) format = format.setBackgroundColor(Color.rgb(Number.parseInt(style.fill, 16)))
  return format
}

const ALIGN = { left: FormatAlign.Left, center: FormatAlign.Center, right: FormatAlign.Right } as const

function looked(format: Format, look: GridStyle['look']): Format {
  switch (look) {
    case 'title':
      return format.setFontName(HEI).setFontSize(16).setBold().setAlign(FormatAlign.Center)
    case 'header':
      return bordered(format)
        .setBold()
        .setBackgroundColor(Color.rgb(HEADER_GREY))
        .setAlign(FormatAlign.Center)
        .setTextWrap()
    case 'body':
      return bordered(format)
    case 'subtotal':
      return bordered(format).setBold().setBackgroundColor(Color.rgb(SUBTOTAL_GREY))
    case 'total':
      return bordered(format).setBold()
    case 'note':
      return format.setFontSize(9).setFontColor(Color.rgb(NOTE_GREY))
    default:
      return format
  }
}

function bordered(format: Format): Format {
  return format.setBorder(FormatBorder.Thin).setBorderColor(Color.rgb(BORDER_GREY))
}
