import { createRandom, picked, wholeBetween } from '../../make-sample/figures/random.ts'
import { sampleCreditCode } from '../../make-sample/people/credit-code.ts'
import { personName, phoneNumber, townName, villageName } from '../../make-sample/people/names.ts'
import { type BigRoster, LOOK } from './write-roster.ts'

/** Headings of the roster of cooperatives: sixteen columns. */
const HEADINGS = [
  '区县',
  '合作社名称',
  '统一社会信用代码',
  '乡镇',
  '村',
  '法定代表人',
  '联系电话',
  '成立时间',
  '出资总额',
  '成员数',
  '其中建档立卡贫困户',
  '主营产业',
  '示范社级别',
  '经营收入',
  '盈余返还',
  '带动贫困户',
] as const

const COUNTIES: readonly (readonly [code: string, name: string])[] = [
  ['500101', '万州区'],
  ['500114', '黔江区'],
  ['500154', '开州区'],
  ['500235', '云阳县'],
  ['500237', '巫山县'],
  ['500240', '石柱县'],
]
const INDUSTRIES = [
  '水果',
  '中药材',
  '茶叶',
  '蚕桑',
  '蔬菜',
  '养鸡',
  '养牛',
  '养羊',
  '养兔',
  '养蜂',
  '电子商务',
  '乡村旅游',
]
const LEVELS = ['国家级', '市级', '区县级', '无']

/** Rows above the first row of figures. */
export const HEADING_ROWS = 3

/** A municipal roster of cooperatives of so many rows × 16 columns. */
export function cooperativeRoster(rows: number): BigRoster {
  const { plain, date, money } = LOOK
  return {
    top: [['重庆市2017年度农民专业合作社名册'], ['填报单位：重庆市', '计量单位：万元、户']],
    headings: HEADINGS,
    looks: [...Array<number>(7).fill(plain), date, money, ...Array<number>(4).fill(plain), money, money, plain],
    rows: cooperatives(rows),
  }
}

function* cooperatives(rows: number): Generator<readonly (string | number)[]> {
  const random = createRandom('roster')
  for (let at = 0; at < rows; at++) {
    const countyIndex = at % COUNTIES.length
    const [code = '', county = ''] = COUNTIES[countyIndex] ?? []
    const town = townName(countyIndex, wholeBetween(random, 0, 23))
    const members = wholeBetween(random, 5, 300)
    yield [
      county,
      `${county}${town}第${at}农民专业合作社`,
      sampleCreditCode('93', code, at),
      town,
      villageName(random),
      personName(random),
      phoneNumber(random),
      wholeBetween(random, 39_500, 42_900),
      wholeBetween(random, 500, 200_000) / 100,
      members,
      wholeBetween(random, 0, members),
      picked(random, INDUSTRIES),
      picked(random, LEVELS),
      wholeBetween(random, 100, 900_000) / 100,
      wholeBetween(random, 0, 90_000) / 100,
      wholeBetween(random, 0, 200),
    ]
  }
}
