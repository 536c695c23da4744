import { readCounties } from '../../make-sample/figures/counties.ts'
import { createRandom, picked, pickedByWeight, type Random, wholeBetween } from '../../make-sample/figures/random.ts'
import { idPrefix, sampleIdNumber } from '../../make-sample/people/id-number.ts'
import { personName, phoneNumber, townName } from '../../make-sample/people/names.ts'
import { type BigRoster, LOOK } from './write-roster.ts'

const HEADINGS = [
  '区县',
  '学生姓名',
  '身份证号',
  '学校',
  '学段',
  '年级',
  '户类型',
  '资助项目',
  '资助金额',
  '发放日期',
  '银行账号',
  '监护人',
  '联系电话',
  '留守儿童',
] as const

/** Stage with its share of the pupils, most of a grant in hundreds of yuan, and grades. */
const STAGES = [
  { name: '学前教育', weight: 0.17, most: 21, grades: ['小班', '中班', '大班'] },
  { name: '小学', weight: 0.38, most: 10, grades: ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'] },
  { name: '初中', weight: 0.19, most: 12, grades: ['七年级', '八年级', '九年级'] },
  { name: '普通高中', weight: 0.11, most: 30, grades: ['高一', '高二', '高三'] },
  { name: '中等职业', weight: 0.07, most: 30, grades: ['中职一年级', '中职二年级', '中职三年级'] },
  { name: '高等教育', weight: 0.08, most: 30, grades: ['大一', '大二', '大三', '大四'] },
] as const
const HOUSEHOLDS = ['脱贫户', '脱贫户', '脱贫户', '低保', '低保', '特困', '孤儿', '残疾', '其他', '其他']
const AIDS = ['生活费补助', '免学费', '助学金', '保教费', '其他']

/** Share of the grants in which a rule finds something, as in returns that are kept with care. */
const TOO_MUCH = 0.0002

/** The aid roster of all 38 counties for 2017: so many grants × 14 columns, one grant a pupil. */
export function studentRoster(rows: number, regionsFolder: string): BigRoster {
  return {
    top: [['重庆市2017年资助学生名册'], ['填报单位：重庆市', '计量单位：元']],
    headings: HEADINGS,
    looks: HEADINGS.map((heading) => (heading === '发放日期' ? LOOK.date : LOOK.plain)),
    rows: grants(rows, regionsFolder),
  }
}

function* grants(rows: number, regionsFolder: string): Generator<readonly (string | number)[]> {
  const counties = readCounties(regionsFolder, 2017)
  const people = counties.map((county) => [county, county.people] as const)
  const random = createRandom('students')
  for (let at = 0; at < rows; at++) {
    const county = pickedByWeight(random, people)
    const stage = pickedByWeight(
      random,
      STAGES.map((each) => [each, each.weight] as const),
    )
    const year = wholeBetween(random, 0, stage.grades.length - 1)
    const town = townName(county.index, wholeBetween(random, 0, 23))
    yield [
      county.name,
      personName(random),
      idNumber(county.lastingCode, at),
      `${county.name}${town}${stage.name}${wholeBetween(random, 1, 3)}校`,
      stage.name,
      stage.grades[year] ?? '',
      picked(random, HOUSEHOLDS),
      picked(random, AIDS),
      (wholeBetween(random, 4, stage.most) + (random() < TOO_MUCH ? 30 : 0)) * 100,
      wholeBetween(random, 42_800, 43_090),
      `622848${digits(random, 13)}`,
      personName(random),
      phoneNumber(random),
      random() < (stage.most === 30 ? TOO_MUCH : 0.2) ? '是' : '否',
    ]
  }
}

/** Every pupil another number: the n-th has a day and a serial of its own. */
function idNumber(countyCode: string, at: number): string {
  const day = new Date(Date.UTC(1998, 0, 1 + Math.floor(at / 999)))
  return sampleIdNumber(idPrefix(countyCode), day.toISOString().slice(0, 10).replaceAll('-', ''), (at % 999) + 1)
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => wholeBetween(random, 0, 9)).join('')
}
