import type { Unit } from '../../forms/form-definition.ts'

const MONEY = /金额|资金|收入|支出|产值|投资|投入|贷款|资产|负债|利润|税|成本|费用|补助|补贴|返还|盈余|工资|余额|销售额/

/** The unit of a measure: the heading's own, per cent where its cells are, else the one over the table that its heading asks for. */
export function guessUnit(
  heading: string,
  own: Unit | null,
  isPercent: boolean,
  over: readonly Unit[],
  units: readonly Unit[],
): Unit | null {
  if (own !== null) return own
  if (isPercent || /[(（][%％][)）]/.test(heading)) return units.find(({ code }) => code === 'percent') ?? null
  const family = familyOf(heading)
  const [only, other] = over.filter((unit) => unit.family === family)
  return only !== undefined && other === undefined ? only : null
}

function familyOf(heading: string): string | null {
  if (MONEY.test(heading)) return 'money'
  if (/人次/.test(heading)) return 'times'
  if (/人数|人口$|人$/.test(heading)) return 'people'
  if (/户数|户$/.test(heading)) return 'households'
  if (/面积|亩/.test(heading)) return 'area'
  return null
}
