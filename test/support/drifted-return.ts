import fc from 'fast-check'
import type { GridCell, GridSheet } from '../../src/main/core/workbook/grid.ts'

/** A row of the return as it is meant: sales in hundredths of 10,000 yuan, so that sums are exact. */
export interface MeantRow {
  readonly county: string
  readonly name: string
  readonly level: string
  readonly salesHundredths: number | null
  readonly employees: number | null
}

/** A return of leading enterprises as it is meant, and as some county's hand wrote it. */
export interface DriftedReturn {
  readonly meant: readonly MeantRow[]
  readonly sheet: GridSheet
}

type Writing = 'number' | 'text' | 'thousands' | 'full-width' | 'spaces' | 'back-tick'

interface Hand {
  readonly order: readonly number[]
  readonly unit: '万元' | '元'
  readonly writing: Writing
  readonly above: number
  readonly blanks: ReadonlySet<number>
  readonly total: 'none' | 'first' | 'last'
  readonly footer: boolean
  readonly guide: boolean
  readonly mark: '—' | '…' | null
}

const COUNTIES = ['万州区', '涪陵区', '黔江区', '开州区', '云阳县', '巫山县', '巫溪县', '城口县', '石柱土家族自治县']
const WRITINGS: readonly Writing[] = ['number', 'text', 'thousands', 'full-width', 'spaces', 'back-tick']
const SYLLABLES = [...'华丰隆泰宏达兴源永盛嘉禾金穗绿野云岭']

const row: fc.Arbitrary<MeantRow> = fc.record({
  county: fc.constantFrom(...COUNTIES),
  name: fc
    .array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 5 })
    .map((syllables) => `${syllables.join('')}农业有限公司`),
  level: fc.constantFrom('国家级', '市级', '区县级'),
  salesHundredths: fc.option(fc.integer({ min: -10_000_000, max: 1_000_000_000 }), { freq: 8 }),
  employees: fc.option(fc.nat(100_000), { freq: 8 }),
})

const hand: fc.Arbitrary<Hand> = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  unit: fc.constantFrom<Hand['unit']>('万元', '元'),
  writing: fc.constantFrom(...WRITINGS),
  above: fc.nat(3),
  blanks: fc.array(fc.nat(40), { maxLength: 5 }).map((places) => new Set(places)),
  total: fc.constantFrom<Hand['total']>('none', 'first', 'last'),
  footer: fc.boolean(),
  guide: fc.boolean(),
  mark: fc.constantFrom<Hand['mark']>('—', '…', null),
})

/** Any return of leading enterprises, written by any hand. */
export const driftedReturn: fc.Arbitrary<DriftedReturn> = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 40 }), hand)
  .map(([meant, how]) => ({ meant, sheet: written(meant, how) }))

function written(meant: readonly MeantRow[], how: Hand): GridSheet {
  const { order, unit } = how
  const inOrder = (cells: readonly GridCell[]) => order.map((at) => cells[at] ?? null)
  const headings = ['序号', '区县', '企业名称', '级别', `销售收入（${unit}）`, '从业人数']
  const body = meant.flatMap((each, at): GridCell[][] => {
    const cells = inOrder([
      at + 1,
      each.county,
      each.name,
      each.level,
      numberAs(each.salesHundredths, unit === '元' ? 100 : 0.01, how),
      numberAs(each.employees, 1, how),
    ])
    return how.blanks.has(at) ? [cells, []] : [cells]
  })
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
  const total = inOrder([
    null,
    '合计',
    null,
    null,
    numberAs(sum(meant.map((each) => each.salesHundredths)), unit === '元' ? 100 : 0.01, how),
    numberAs(sum(meant.map((each) => each.employees)), 1, how),
  ])
  return {
    name: 'Sheet1',
    rows: [
      ...Array.from({ length: how.above }, (_, at) => (at === 0 ? ['附件2'] : [])),
      ['重庆市2017年度农业产业化龙头企业监测表'],
      ['填报单位：重庆市', null, null, null, `计量单位：${unit}、人`],
      inOrder(headings),
      ...(how.guide ? [['甲', '乙', '丙', '1', '2', '3']] : []),
      ...(how.total === 'first' ? [total] : []),
      ...body,
      ...(how.total === 'last' ? [total] : []),
      ...(how.footer ? [['单位负责人：张某', null, '填表人：李某'], ['说明：本表按年度填报。']] : []),
    ],
  }
}

/** A number the way this hand writes numbers; an absent one as its mark. */
function numberAs(value: number | null, factor: number, { writing, mark }: Hand): GridCell {
  if (value === null) return mark
  const scaled = factor < 1 ? value / Math.round(1 / factor) : value * factor
  const text = String(scaled)
  switch (writing) {
    case 'number':
      return scaled
    case 'text':
      return text
    case 'thousands':
      return text.replace(/\d(?=(?:\d{3})+(?:\.|$))/g, '$&,')
    case 'full-width':
      return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    case 'spaces':
      return `  ${text} `
    case 'back-tick':
      return `\`${text}`
  }
}
