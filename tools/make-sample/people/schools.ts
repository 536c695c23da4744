import type { SampleCounty } from '../figures/counties.ts'
import { itemAt } from '../figures/random.ts'
import { commonName } from './county-name.ts'
import { townName } from './names.ts'

const HIGHER = ['示例大学', '示例师范学院', '示例职业技术学院', '示例医学高等专科学校', '示例工程学院']

/** The n-th school of a stage; those of higher education are nowhere. */
export function schoolName(county: SampleCounty, stage: string, place: number): string {
  const town = () => townName(county.index, place).replace(/(?:街道|镇|乡)$/, '')
  switch (stage) {
    case 'preschool':
      return `${town()}${place % 3 === 0 ? '中心幼儿园' : '幼儿园'}`
    case 'primary':
      return `${town()}${place % 4 === 3 ? '村完全小学' : '中心小学校'}`
    case 'junior':
      return `${town()}初级中学校`
    case 'senior':
      return `${commonName(county)}${itemAt(['中学', '第二中学', '第三中学'], place)}`
    case 'vocational':
      return `${commonName(county)}${itemAt(['职业教育中心', '职业高级中学'], place)}`
    default:
      return itemAt(HIGHER, place)
  }
}
