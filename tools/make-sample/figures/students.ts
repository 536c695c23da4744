import { idPrefix, sampleIdNumber } from '../people/id-number.ts'
import { personName, phoneNumber } from '../people/names.ts'
import { schoolName } from '../people/schools.ts'
import type { SampleCounty } from './counties.ts'
import { createRandom, type Random, shuffled, wholeBetween } from './random.ts'
import { toYuan } from './rounding.ts'
import { type StudentAid, studentAid } from './student-aid.ts'

/** Two small counties whose grants are listed one by one: 城口 and 大渡口. */
export const COUNTIES_WITH_ROSTER: readonly string[] = ['500229', '500104']

/** One payment to one pupil. */
export interface Grant {
  readonly name: string
  readonly idNumber: string
  readonly school: string
  readonly stage: string
  readonly grade: string
  readonly householdType: string
  readonly aidItem: string
  /** 元 */
  readonly amount: number
  /** YYYY-MM-DD */
  readonly paidOn: string
  readonly bankAccount: string | null
  readonly guardian: string | null
  readonly phone: string | null
  readonly leftBehind: 'yes' | 'no'
}

interface StagePupils {
  /** Age on entering, and the grades from the second on: whoever is aided in both terms of a year has entered before. */
  readonly entry: number
  readonly grades: readonly string[]
  /** 元 a year in full and in part, and what each is called. */
  readonly full: readonly [number, string]
  readonly part: readonly [number, string]
  readonly leftBehind: number
}

const STAGES: Readonly<Record<string, StagePupils>> = {
  preschool: stage(3, '中班 大班', [2160, 'childcare'], [1600, 'living'], 0.32),
  primary: stage(6, '二年级 三年级 四年级 五年级 六年级', [1000, 'boarding'], [750, 'living'], 0.34),
  junior: stage(12, '八年级 九年级', [1250, 'boarding'], [940, 'living'], 0.28),
  senior: stage(15, '高二 高三', [2350, 'bursary'], [1760, 'tuition'], 0),
  vocational: stage(15, '二年级 三年级', [2200, 'bursary'], [1650, 'tuition'], 0),
  higher: stage(18, '大二 大三 大四', [3000, 'bursary'], [2200, 'other'], 0),
}

function stage(
  entry: number,
  grades: string,
  full: StagePupils['full'],
  part: StagePupils['part'],
  leftBehind: number,
): StagePupils {
  return { entry, grades: grades.split(' '), full, part, leftBehind }
}

/**
 * The grants behind a county's table of student aid, one by one: of each stage as many pupils, grants and 元 as the
 * table says, the lifted ones apart, and every other kind of hardship with as many pupils.
 */
export function* grants(county: SampleCounty, year: number): Generator<Grant> {
  const days = new Map<string, number>()
  for (const aid of studentAid(county, year)) yield* grantsOf(county, year, aid, days)
}

function* grantsOf(county: SampleCounty, year: number, aid: StudentAid, days: Map<string, number>): Generator<Grant> {
  const own = STAGES[aid.stage]
  if (own === undefined) throw new RangeError(`no pupils of ${aid.stage}`)
  const random = createRandom(`pupils ${county.lastingCode} ${aid.stage} ${year}`)
  const lifted = aid.liftedPersons
  const yearly = [
    ...yearlyAmounts(lifted, toYuan(aid.liftedAmount), own),
    ...yearlyAmounts(aid.persons - lifted, toYuan(aid.amount) - toYuan(aid.liftedAmount), own),
  ]
  const kinds = householdTypes(aid)
  const twice = [
    ...twoTerms(random, lifted, aid.liftedTimes - lifted),
    ...twoTerms(random, aid.persons - lifted, aid.times - aid.liftedTimes - (aid.persons - lifted)),
  ]
  for (const place of shuffled(random, [...kinds.keys()])) {
    const inTwo = twice[place] ?? false
    const amount = yearly[place] ?? 0
    const pupil = pupilOf(county, aid.stage, year, { random, days, own })
    const aidItem = amount >= own.full[0] ? own.full[1] : own.part[1]
    const grant = { ...pupil, householdType: kinds[place] ?? 'other', aidItem }
    const first = inTwo ? Math.floor(amount / 2) : 0
    if (inTwo) yield { ...grant, amount: first, paidOn: paidIn(random, year, 4) }
    yield { ...grant, amount: amount - first, paidOn: paidIn(random, year, 10) }
  }
}

/** Full and part amounts that sum to the total, with one odd amount between them. */
function yearlyAmounts(people: number, total: number, { full, part }: StagePupils): number[] {
  if (people === 0) return []
  const over = total - people * part[0]
  const step = full[0] - part[0]
  const inFull = Math.floor(over / step)
  return Array.from({ length: people }, (_, n) => {
    if (n < inFull) return full[0]
    return n === inFull ? part[0] + (over - inFull * step) : part[0]
  })
}

/** Which pupils were paid in spring and in autumn; the others were paid the year at once. */
function twoTerms(random: Random, people: number, inTwo: number): boolean[] {
  return shuffled(
    random,
    Array.from({ length: people }, (_, n) => n < inTwo),
  )
}

function householdTypes(aid: StudentAid): string[] {
  const kinds: readonly (readonly [string, number])[] = [
    ['lifted', aid.liftedPersons],
    ['dibao', aid.dibao],
    ['destitute', aid.destitute],
    ['orphan', aid.orphans],
    ['disabled', aid.disabled],
    ['soldier_child', aid.soldierChildren],
    ['martyr_child', aid.martyrChildren],
    ['other', aid.other],
  ]
  return kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
}

type Pupil = Omit<Grant, 'householdType' | 'aidItem' | 'amount' | 'paidOn'>

function pupilOf(
  county: SampleCounty,
  stageCode: string,
  year: number,
  { random, days, own }: { random: Random; days: Map<string, number>; own: StagePupils },
): Pupil {
  const grade = wholeBetween(random, 0, own.grades.length - 1)
  const birth = bornFrom(random, year - own.entry - grade - 2)
  const serial = (days.get(birth) ?? 0) + 1
  days.set(birth, serial)
  return {
    name: personName(random),
    idNumber: sampleIdNumber(idPrefix(county.lastingCode), birth, serial),
    school: schoolName(county, stageCode, wholeBetween(random, 0, 11)),
    stage: stageCode,
    grade: own.grades[grade] ?? '',
    bankAccount: random() < 0.02 ? null : `1000${String(wholeBetween(random, 0, 999_999_999_999)).padStart(15, '0')}`,
    guardian: stageCode === 'higher' || random() < 0.03 ? null : personName(random),
    phone: random() < 0.06 ? null : phoneNumber(random),
    leftBehind: random() < own.leftBehind ? 'yes' : 'no',
  }
}

/** A day of the school year that begins in September. */
function bornFrom(random: Random, year: number): string {
  const month = wholeBetween(random, 9, 20)
  const day = wholeBetween(random, 1, 28)
  return `${month > 12 ? year + 1 : year}${twoDigits(month > 12 ? month - 12 : month)}${twoDigits(day)}`
}

function paidIn(random: Random, year: number, month: number): string {
  return `${year}-${twoDigits(month + wholeBetween(random, 0, 1))}-${twoDigits(wholeBetween(random, 8, 26))}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
