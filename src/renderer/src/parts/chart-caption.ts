import { fontFamily } from '../charts/base.ts'
import { ink } from '../charts/palette.ts'

/** What a picture says around the chart. */
export interface Caption {
  readonly title: string
  /** Unit, period, counties. */
  readonly subtitle: string
  /** Where the figures are from. */
  readonly source: string
  readonly note: string | null
}

export interface CaptionLine {
  readonly text: string
  readonly y: number
  readonly size: number
  readonly weight: 400 | 600
  readonly colour: string
}

export interface SetCaption {
  readonly head: readonly CaptionLine[]
  readonly headHeight: number
  /** Lines below the chart, counted from its lower edge. */
  readonly foot: readonly CaptionLine[]
  readonly footHeight: number
}

/** Space to the left and right of all lines. */
export const captionMargin = 12

const leading = 16

/** Sets title, subtitle, source and note in lines that fit a width; long notes are broken, never cut off. */
export function setCaption(caption: Caption, width: number, dark: boolean): SetCaption {
  const colours = ink(dark)
  const room = width - 2 * captionMargin
  const titles = broken(caption.title, room, 15, 600).map((text, at) => ({
    text,
    y: 10 + at * 20,
    size: 15,
    weight: 600 as const,
    colour: colours.text,
  }))
  const below = 10 + titles.length * 20 + 2
  const subtitles = soft(broken(caption.subtitle, room, 12, 400), below, 12, colours.soft)
  const foot = soft(
    [caption.source, caption.note ?? ''].filter((text) => text !== '').flatMap((text) => broken(text, room, 11, 400)),
    4,
    11,
    colours.soft,
  )
  return {
    head: [...titles, ...subtitles],
    headHeight: below + subtitles.length * leading + 4,
    foot,
    footHeight: foot.length * leading + 12,
  }
}

function soft(lines: readonly string[], from: number, size: number, colour: string): readonly CaptionLine[] {
  return lines.map((text, at) => ({ text, y: from + at * leading, size, weight: 400 as const, colour }))
}

let pen: CanvasRenderingContext2D | null = null

/** Breaks a text where it has no more room: between Chinese characters anywhere, in Latin at blanks. */
function broken(text: string, room: number, size: number, weight: number): readonly string[] {
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null || text === '') return text === '' ? [] : [text]
  pen.font = `${weight} ${size}px ${fontFamily}`
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[ -~]+?(?: |(?=[^ -~])|$)|[^ -~]/g) ?? []) {
    if (line !== '' && pen.measureText(line + piece).width > room) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}
