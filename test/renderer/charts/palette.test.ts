import { expect, test } from 'vitest'
import { memberColour, textOn } from '../../../src/renderer/src/charts/palette.ts'

type Colour = readonly [number, number, number]

/** What an eye without green, or without red, makes of a colour (Machado, Oliveira and Fernandes 2009, severity 1). */
const eyes: Readonly<Record<string, readonly [Colour, Colour, Colour]>> = {
  'every cone': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
}

const places = Array.from({ length: 12 }, (_, at) => at)

test.each(Object.keys(eyes).flatMap((eye) => [[eye, false] as const, [eye, true] as const]))(
  'twelve colours can be told apart by an eye with %s (dark window: %s)',
  (eye, dark) => {
    const seen = places.map((place) => seenBy(memberColour(place, dark), eyes[eye] ?? []))
    const apart = seen.flatMap((one, at) => seen.slice(at + 1).map((other) => distance(one, other)))

    expect(Math.min(...apart)).toBeGreaterThan(5)
  },
)

test('text on each colour reads with a contrast of at least 4.5', () => {
  const colours = places.flatMap((place) => [memberColour(place, false), memberColour(place, true)])

  expect(Math.min(...colours.map((colour) => contrast(colour, textOn(colour))))).toBeGreaterThanOrEqual(4.5)
})

function linear(hex: string): Colour {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return [r, g, b]
}

/** CIE Lab of a colour as an eye sees it. */
function seenBy(hex: string, eye: readonly Colour[]): Colour {
  const given = linear(hex)
  const [r = 0, g = 0, b = 0] = eye.map((row) =>
    Math.min(1, Math.max(0, row[0] * given[0] + row[1] * given[1] + row[2] * given[2])),
  )
  const root = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function distance(a: Colour, b: Colour): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b]
    .map((hex) => linear(hex))
    .map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b)
    .sort((one, other) => other - one)
  return (light + 0.05) / (dark + 0.05)
}
