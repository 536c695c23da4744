/** Colours of a chart that are not colours of members. */
export interface Ink {
  readonly text: string
  readonly soft: string
  readonly faint: string
  readonly line: string
  readonly surface: string
  readonly accent: string
  /** Beyond a limit; never the only sign of it. */
  readonly warning: string
  /** Paper of a tooltip. */
  readonly raised: string
  /** From the least to the most, for matrices. */
  readonly ramp: readonly string[]
  /** To either side of a middle, from the least to the most: the worse and the better side, safe for colour-blind eyes. */
  readonly worse: readonly string[]
  readonly better: readonly string[]
}

// Paul Tol's scheme of twelve, in an order that keeps neighbours apart; the dark set is the same hues, lifted.
const onLight = [
  '#6699cc',
  '#117733',
  '#ddcc77',
  '#882255',
  '#44aa99',
  '#cc6677',
  '#332288',
  '#999933',
  '#aa4499',
  '#88ccee',
  '#661100',
  '#aa4466',
] as const

const onDark = [
  '#6699cc',
  '#3a9d5d',
  '#ddcc77',
  '#b2507f',
  '#44aa99',
  '#cc6677',
  '#7466c9',
  '#a8a845',
  '#b866a8',
  '#88ccee',
  '#a8583f',
  '#c0708c',
] as const

const lightInk: Ink = {
  text: '#1f2328',
  soft: '#5b6470',
  faint: '#98a1ab',
  line: '#dfe3e8',
  surface: '#ffffff',
  accent: '#14748c',
  warning: '#c0562b',
  raised: '#ffffff',
  ramp: ['#eaf4f6', '#c0dfe6', '#86bfcc', '#459cae', '#14748c', '#0b4757'],
  worse: ['#fbe3c8', '#f3bd84', '#dd8a3e', '#a9560f'],
  better: ['#d3e9ee', '#8fc4d0', '#459cae', '#0f6378'],
}

const darkInk: Ink = {
  text: '#e4e7ea',
  soft: '#a6aeb7',
  faint: '#727b85',
  line: '#383d43',
  surface: '#1e2124',
  accent: '#3fa7bf',
  warning: '#e08a5a',
  raised: '#2c3136',
  ramp: ['#24333a', '#24505c', '#2a7184', '#3f97ad', '#74bfd0', '#b9e2ea'],
  worse: ['#4a3a28', '#7d542a', '#b9762f', '#eca75c'],
  better: ['#24424b', '#2a6677', '#3f97ad', '#8fd0de'],
}

/** Colour of a member of a code list by its fixed place: the same on every screen. */
export function memberColour(place: number, dark: boolean): string {
  const colours = dark ? onDark : onLight
  return colours[place % colours.length] ?? colours[0]
}

export function ink(dark: boolean): Ink {
  return dark ? darkInk : lightInk
}

/** Black or white, whichever reads better on a colour. */
export function textOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    light(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return luminance > 0.2 ? '#15181c' : '#ffffff'
}

function light(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
