import type { SampleCounty } from './counties.ts'
import { between, createRandom, type Random } from './random.ts'
import { toCents } from './rounding.ts'

export interface StudentAid {
  readonly stage: string
  readonly enrolled: number | null
  readonly poorStudents: number
  readonly amount: number
  readonly persons: number
  readonly times: number
  readonly liftedAmount: number
  readonly liftedPersons: number
  readonly liftedTimes: number
  readonly dibao: number
  readonly destitute: number
  readonly orphans: number
  readonly disabled: number
  readonly soldierChildren: number
  readonly martyrChildren: number
  readonly other: number
}

interface Stage {
  readonly code: string
  /** Students for every 10,000 people of the county, and their change a year. */
  readonly perPeople: number
  readonly trend: number
  /** 元 a student and year at most. */
  readonly standard: number
  /** Grants a student and year: one for each term. */
  readonly grants: number
}

const STAGES: readonly Stage[] = [
  { code: 'preschool', perPeople: 300, trend: 1.018, standard: 2160, grants: 1.93 },
  { code: 'primary', perPeople: 665, trend: 1.012, standard: 1000, grants: 1.97 },
  { code: 'junior', perPeople: 335, trend: 1.004, standard: 1250, grants: 1.97 },
  { code: 'senior', perPeople: 195, trend: 0.992, standard: 2350, grants: 1.95 },
  { code: 'vocational', perPeople: 128, trend: 0.985, standard: 2200, grants: 1.92 },
  { code: 'higher', perPeople: 178, trend: 1.022, standard: 3000, grants: 1 },
]

/** Aid to the students of a county, from pre-school to higher education. */
export function studentAid(county: SampleCounty, year: number): StudentAid[] {
  return STAGES.map((stage) => aidOf(county, stage, year))
}

function aidOf(county: SampleCounty, stage: Stage, year: number): StudentAid {
  const steady = createRandom(`students ${county.lastingCode} ${stage.code}`)
  const enrolled = county.people * stage.perPeople * between(steady, 0.9, 1.1) * stage.trend ** (year - 2015)
  const needy = poorShare(county) * between(steady, 0.88, 1.12)
  const coverage = between(steady, 0.885, 0.965) + 0.013 * (year - 2015)

  const random = createRandom(`students ${county.lastingCode} ${stage.code} ${year}`)
  const poorStudents = Math.round(enrolled * needy * between(random, 0.98, 1.02))
  const persons = Math.round(poorStudents * Math.min(1, coverage + between(random, -0.008, 0.012)))
  const each = stage.standard * between(random, 0.86, 0.97)
  const liftedPersons = Math.round(persons * liftedShare(county) * between(random, 0.92, 1.08))
  const grants = Math.max(1, stage.grants + between(random, -0.05, 0.02))
  return {
    stage: stage.code,
    enrolled: Math.round(enrolled),
    poorStudents,
    amount: toCents((persons * each) / 10_000),
    persons,
    times: Math.round(persons * grants),
    liftedAmount: toCents((liftedPersons * each * 1.02) / 10_000),
    liftedPersons,
    liftedTimes: Math.round(liftedPersons * grants),
    ...kindsOfHardship(random, persons - liftedPersons),
  }
}

/** Shares out those who aren't lifted by kind of hardship; the parts sum to them exactly. */
function kindsOfHardship(random: Random, people: number) {
  const part = (low: number, high: number) => Math.floor(people * between(random, low, high))
  const kinds = {
    dibao: part(0.09, 0.24),
    destitute: part(0.0005, 0.004),
    orphans: part(0.001, 0.006),
    disabled: part(0.02, 0.06),
    soldierChildren: part(0, 0.004),
    martyrChildren: part(0, 0.0006),
  }
  return { ...kinds, other: people - Object.values(kinds).reduce((sum, count) => sum + count, 0) }
}

function poorShare(county: SampleCounty): number {
  if (county.city) return 0.035
  return { national: 0.27, municipal: 0.18, none: 0.1 }[county.poverty]
}

function liftedShare(county: SampleCounty): number {
  if (county.city) return 0.03
  return { national: 0.44, municipal: 0.34, none: 0.18 }[county.poverty]
}
