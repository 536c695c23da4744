import { toHalfWidth, withoutBlanks } from '../base/plain-text.ts'

/** Traditional characters that occur in the names of Chongqing's counties. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    縣: '县',
    區: '区',
    萬: '万',
    開: '开',
    雲: '云',
    陽: '阳',
    東: '东',
    銅: '铜',
    長: '长',
    壽: '寿',
    豐: '丰',
    墊: '垫',
    節: '节',
    酉: '酉',
    榮: '荣',
    慶: '庆',
    龍: '龙',
    濟: '济',
    齊: '齐',
    隆: '隆',
    黔: '黔',
    橋: '桥',
    盛: '盛',
    經: '经',
    兩: '两',
    壩: '坝',
    沙: '沙',
    碚: '碚',
    渝: '渝',
    彭: '彭',
    陵: '陵',
    岸: '岸',
    綦: '綦',
    重: '重',
    家: '家',
    族: '族',
  }),
)

/** A region's name as it is compared: simplified, half-width, no blanks, no `#`, no 重庆市 in front. */
export function regionKey(text: string): string {
  return withoutBlanks(toHalfWidth(text))
    .replace(/./gu, (char) => SIMPLIFIED.get(char) ?? char)
    .replace(
      /^(?:[(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)][、.]?|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.)])(?=\D)/,
      '',
    )
    .replace(/^[#*△▲·.、:]+/, '')
    .replace(/^其中[:]?(?=.)/, '')
    .replace(/^重庆市(?=.)/, '')
}

/**
 * Every way a county's name is written: 石柱土家族自治县, 石柱自治县, 石柱县, 石柱.
 *
 * A root of one character stands for itself only with its ending (忠县, 开县).
 */
export function namesOf(nameZh: string): readonly string[] {
  const autonomous = /^(.+?)(?:土家族|苗族)+自治县$/.exec(nameZh)?.[1]
  if (autonomous !== undefined) return [nameZh, `${autonomous}自治县`, `${autonomous}县`, autonomous]
  const root = nameZh.slice(0, -1)
  return root.length >= 2 ? [nameZh, root] : [nameZh]
}

/** Name without its ending, for axes: 万州, 石柱, 忠县. */
export function shortName(nameZh: string): string {
  return namesOf(nameZh).at(-1) ?? nameZh
}

/** Units that lie partly inside a county and have no code: their figures would be counted twice. */
export const ZONES: readonly string[] = ['万盛经开区', '万盛经济技术开发区', '高新区', '重庆高新区', '两江新区']

/** Rows that sum up others: never a county. */
export const AGGREGATES: ReadonlySet<string> = new Set([
  '重庆市',
  '重庆',
  '全市',
  '市辖区',
  '县',
  '全市合计',
  '全市总计',
  '主城区',
  '主城都市区',
  '中心城区',
  '主城新区',
  '渝东北',
  '渝东北片区',
  '渝东北三峡库区城镇群',
  '渝东南',
  '渝东南片区',
  '渝东南武陵山区城镇群',
  '500000',
  '500100',
  '500200',
])
