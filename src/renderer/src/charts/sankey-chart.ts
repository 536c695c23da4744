import type { Filters } from '#contract'
import { baseOption } from './base.ts'
import { type Chart, type ChartMeasure, isBright, type Keys, type Manner, type Point } from './chart.ts'
import { amountText, numberText } from './number-text.ts'
import { ink } from './palette.ts'
import { memberStyle } from './patterns.ts'
import { tip } from './tip.ts'

/** One column of a flow: level, industry, county. */
export interface FlowStep {
  readonly dimension: string
  nameOf(member: string | null): string
  /** Place in the fixed palette. */
  colourOf(member: string | null): number
  /** Members shown, largest first; the rest flow into one. All where left out. */
  readonly most?: number
}

export interface SankeyInput {
  readonly measure: ChartMeasure
  readonly steps: readonly FlowStep[]
  /** Values by the members of all steps. */
  readonly points: readonly Point[]
  readonly picked: Filters
}

interface Node {
  readonly id: string
  readonly name: string
  /** Place in the fixed palette; `null` for the rest. */
  readonly colour: number | null
  readonly keys: Keys
  readonly depth: number
  value: number
}

/** How a whole flows from one division of it into the next; every column adds up to the same whole. */
export function sankeyChart({ measure, steps, points, picked }: SankeyInput, manner: Manner): Chart {
  const flowing = points.filter((point) => Number(point.value) > 0)
  const whole = flowing.reduce((sum, point) => sum + Number(point.value), 0)
  const nodes = new Map<string, Node>()
  const links = new Map<string, { from: Node; to: Node; value: number }>()
  const shown = steps.map((step) => shownMembers(step, flowing))
  for (const point of flowing) {
    const value = Number(point.value)
    const path = steps.map((step, depth) => nodeOf(nodes, step, depth, point, shown[depth], manner))
    for (const node of path) node.value += value
    for (const [at, to] of path.entries()) {
      const from = path[at - 1]
      if (from === undefined) continue
      const link = links.get(`${from.id}>${to.id}`) ?? { from, to, value: 0 }
      link.value += value
      links.set(`${from.id}>${to.id}`, link)
    }
  }
  const all = [...nodes.values()].sort((a, b) => a.depth - b.depth || rank(a) - rank(b) || b.value - a.value)
  const share = (value: number) => `${numberText((value / whole) * 100, 1, manner.language)}%`
  const lines = (value: number): (readonly [string, string])[] => [
    [measure.title, amountText(value, measure, manner)],
    [manner.say('share'), share(value)],
  ]
  const colours = ink(manner.dark)
  return {
    option: {
      ...baseOption(manner),
      series: [
        {
          type: 'sankey',
          left: 8,
          right: 104,
          top: 10,
          bottom: 10,
          nodeWidth: 12,
          nodeGap: 5,
          nodeAlign: 'left',
          draggable: false,
          layoutIterations: 0,
          emphasis: { focus: 'adjacency' },
          lineStyle: { color: 'gradient', opacity: 0.32, curveness: 0.5 },
          label: { color: colours.text, fontSize: 11 },
          data: all.map((node) => ({
            name: node.id,
            depth: node.depth,
            keys: node.keys,
            tip: tip(node.name, lines(node.value)),
            itemStyle: {
              ...(node.colour === null ? { color: colours.faint } : memberStyle(node.colour, manner)),
              borderWidth: 0,
              opacity: isBright(node.keys, picked) ? 1 : 0.3,
            },
            label: { formatter: `${node.name} ${share(node.value)}` },
          })),
          links: [...links.values()].map(({ from, to, value }) => ({
            source: from.id,
            target: to.id,
            value,
            keys: { ...from.keys, ...to.keys },
            tip: tip(`${from.name} → ${to.name}`, lines(value)),
          })),
        },
      ],
    },
    description: describe(all, whole, steps.length, measure, manner),
    note: null,
    targets: all.map((node, dataIndex) => ({ seriesIndex: 0, dataIndex, keys: node.keys })),
  }
}

/** The rest stands under those with a name. */
function rank(node: Node): number {
  return Object.keys(node.keys).length === 0 ? 1 : 0
}

/** Largest members of a step; `undefined` where all are shown. */
function shownMembers(step: FlowStep, points: readonly Point[]): ReadonlySet<string | null> | undefined {
  if (step.most === undefined) return undefined
  const sums = new Map<string | null, number>()
  for (const { keys, value } of points) {
    const member = keys[step.dimension] ?? null
    sums.set(member, (sums.get(member) ?? 0) + Number(value))
  }
  if (sums.size <= step.most) return undefined
  const largest = [...sums].sort(([, a], [, b]) => b - a).slice(0, step.most - 1)
  return new Set(largest.map(([member]) => member))
}

function nodeOf(
  nodes: Map<string, Node>,
  step: FlowStep,
  depth: number,
  point: Point,
  shown: ReadonlySet<string | null> | undefined,
  manner: Manner,
): Node {
  const member = point.keys[step.dimension] ?? null
  const named = shown === undefined || shown.has(member)
  const id = `${step.dimension}:${named ? (member ?? '') : '…'}`
  const known = nodes.get(id)
  if (known !== undefined) return known
  const made: Node = {
    id,
    name: named ? step.nameOf(member) : manner.say('others'),
    colour: named ? step.colourOf(member) : null,
    keys: named ? { [step.dimension]: member } : {},
    depth,
    value: 0,
  }
  nodes.set(id, made)
  return made
}

function describe(nodes: readonly Node[], whole: number, depth: number, measure: ChartMeasure, manner: Manner): string {
  if (nodes.length === 0) return manner.say('emptyDescription', { measure: measure.title })
  const largest = Array.from({ length: depth }, (_, at) => nodes.find((node) => node.depth === at))
  return manner.say('sankeyDescription', {
    measure: measure.title,
    total: amountText(whole, measure, manner),
    all: largest
      .flatMap((node) => (node === undefined ? [] : `${node.name} ${amountText(node.value, measure, manner)}`))
      .join(manner.say('listMark')),
  })
}
