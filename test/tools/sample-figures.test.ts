import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { idNumberFault } from '../../src/main/core/base/check-digits.ts'
import type { SampleCounty } from '../../tools/make-sample/figures/counties.ts'
import { ecology } from '../../tools/make-sample/figures/ecology.ts'
import { assessedIn, exitAssessment } from '../../tools/make-sample/figures/exit-assessment.ts'
import { industryFigures } from '../../tools/make-sample/figures/industry-figures.ts'
import { poorBase } from '../../tools/make-sample/figures/poor-base.ts'
import { poorVillages } from '../../tools/make-sample/figures/poor-villages.ts'
import { RELOCATION_MONTHS, type Relocation, relocation } from '../../tools/make-sample/figures/relocation.ts'
import { sampleYear } from '../../tools/make-sample/figures/sample-year.ts'
import { socialSecurity } from '../../tools/make-sample/figures/social-security.ts'
import { studentAid } from '../../tools/make-sample/figures/student-aid.ts'
import { COUNTIES_WITH_ROSTER, grants } from '../../tools/make-sample/figures/students.ts'

const YEARS = [2015, 2016, 2017]
const samples = YEARS.map((year) => sampleYear(year, join(import.meta.dirname, '../../resources/regions')))

/** What does not hold, county by county and year by year. */
function broken(hold: (county: SampleCounty, year: number) => Readonly<Record<string, boolean>>): string[] {
  return samples.flatMap(({ counties, year }) =>
    counties.flatMap((county) =>
      Object.entries(hold(county, year)).flatMap(([what, holds]) => (holds ? [] : [`${county.name} ${year}: ${what}`])),
    ),
  )
}

describe('the registered poor', () => {
  test('left at the end of a year are those of the year before, less the lifted, with the returned and the newly registered', () => {
    expect(
      broken((county, year) => {
        const now = poorBase(county, year)
        const before = year === 2015 ? null : poorBase(county, year - 1)
        const kinds = ['households', 'people'] as const
        return {
          'remaining = before - lifted + returned + new':
            before === null ||
            kinds.every(
              (kind) =>
                now.remaining[kind] ===
                before.remaining[kind] - now.lifted[kind] + now.returned[kind] + now.fresh[kind],
            ),
          'registered = before + new':
            before === null ||
            kinds.every((kind) => now.registered[kind] === before.registered[kind] + now.fresh[kind]),
          'a household has a person':
            now.lifted.people >= now.lifted.households && now.remaining.people >= now.remaining.households,
          'nobody is lifted back': now.lifted.households >= 0 && now.lifted.people >= 0,
          'fewer than live there': now.registered.people <= now.ruralPeople,
        }
      }),
    ).toEqual([])
  })

  test('are the universe that every other return fits into', () => {
    expect(
      broken((county, year) => {
        const { registered, remaining } = poorBase(county, year)
        const villages = poorVillages(county, year)
        const industries = industryFigures(county, year)
        const social = socialSecurity(county, year)
        const sample = samples.find((one) => one.year === year)
        const cooperatives = sample?.cooperatives[county.index] ?? []
        const enterprises = sample?.enterprises[county.index] ?? []
        return {
          villages: sum(villages, 'poorPeople') <= remaining.people,
          'households of villages': sum(villages, 'poorHouseholds') <= remaining.households,
          industries: sum(industries, 'poorPeople') <= registered.people,
          'villages with an industry': industries.every((one) => one.villages <= county.poorVillages),
          'members of cooperatives': sum(cooperatives, 'poorMembers') <= registered.households,
          'led by cooperatives': sum(cooperatives, 'householdsLed') <= registered.households,
          'led by enterprises': sum(enterprises, 'poorHouseholds') <= registered.households,
          relocation: relocation(county, year, 12).movedPeople <= registered.people,
          ecology: ecology(county, year).poorHouseholds <= registered.households,
          pupils: sum(studentAid(county, year), 'liftedPersons') <= registered.people,
          dibao: social.dibaoPoorPeople <= registered.people && social.poorHouseholds <= registered.households,
          'medical insurance': social.insurablePeople === registered.people,
        }
      }),
    ).toEqual([])
  })

  test('are reached by each batch as the return of that batch says', () => {
    expect(
      broken((county, year) => {
        const base = poorBase(county, year)
        const pupils = sum(studentAid(county, year), 'liftedPersons')
        const batches = [base.production, base.relocation, base.ecology, base.education, base.social]
        return {
          production: base.production === sum(industryFigures(county, year), 'poorHouseholds'),
          relocation: base.relocation === relocation(county, year, 12).movedHouseholds,
          ecology: base.ecology === ecology(county, year).poorHouseholds,
          education: base.education <= pupils,
          social: base.social === socialSecurity(county, year).poorHouseholds,
          'a union': base.reached >= Math.max(...batches) && base.reached <= batches.reduce((a, b) => a + b, 0),
          within: base.reached <= base.registered.households,
        }
      }),
    ).toEqual([])
  })

  test('are all reached in 2017, and in some counties not yet in 2015 and 2016', () => {
    const wholly = samples.map(
      ({ counties, year }) =>
        counties.filter((county) => {
          const { reached, registered } = poorBase(county, year)
          return reached === registered.households
        }).length,
    )

    expect(wholly).toEqual([14, 25, 38])
  })
})

test('there are 201 poor villages every year, the same ones, and none once out of poverty is in it again', () => {
  const names = samples.map(({ counties, year }) =>
    counties.flatMap((county) => poorVillages(county, year).map((one) => one.township + one.village)),
  )

  expect(names.map(({ length }) => length)).toEqual([201, 201, 201])
  expect(names.every((each) => each.join() === names[0]?.join())).toBe(true)
  expect(
    broken((county, year) => ({
      exits: poorVillages(county, year).every(({ exitYear }, place) => {
        const before = year === 2015 ? null : poorVillages(county, year - 1)[place]?.exitYear
        return exitYear === null ? !before : exitYear <= year && (before === null || exitYear === before)
      }),
    })).filter((told) => !told.includes('2015')),
  ).toEqual([])
})

test('relocation only moves on, each step within the one before it, and nobody has more than 25 ㎡', () => {
  let before: Relocation | null = null
  const wrong: string[] = []
  for (const county of samples[2]?.counties ?? []) {
    before = null
    for (const year of YEARS) {
      for (const month of RELOCATION_MONTHS) {
        const now = relocation(county, year, month)
        if (!isOrderly(now) || (before !== null && !isFurther(before, now)))
          wrong.push(`${county.name} ${year}-${month}`)
        before = now
      }
    }
  }

  expect(wrong).toEqual([])
})

test('forest guards are the new, the renewed and the filled-in, and no more were renewed than there were', () => {
  expect(
    broken((county, year) => {
      const now = ecology(county, year)
      const before = year === 2015 ? 0 : ecology(county, year - 1).posts
      return {
        sum: now.posts === now.newPosts + now.renewedPosts + now.filledPosts,
        renewed: now.renewedPosts + now.filledPosts <= before,
        reached: now.poorHouseholds === now.poorPosts + now.forestPoorHouseholds,
      }
    }),
  ).toEqual([])
})

test('the dibao standard is 2,760, 3,600 and 4,200 beside a poverty line of 2,855, 2,952 and 2,952', () => {
  const standards = samples.map(({ counties, year }) => {
    const all = counties.map((county) => socialSecurity(county, year))
    return [...new Set(all.map(({ standard, povertyLine }) => `${standard} ${povertyLine}`))]
  })

  expect(standards).toEqual([['2760 2855'], ['3600 2952'], ['4200 2952']])
})

test('five counties were assessed for 2016 and three for 2017, and all pass the four thresholds', () => {
  const assessed = samples.map(({ counties, year }) => assessedIn(counties, year).map(({ name }) => name.slice(0, 2)))
  const failed = samples.flatMap(({ counties, year }) =>
    assessedIn(counties, year).filter((county) => {
      const { remaining, ruralPeople } = poorBase(county, year)
      const one = exitAssessment(county, year)
      return !(
        one.wrongExits <= one.sampledLifted * 0.02 &&
        one.omitted <= one.sampledUnregistered * 0.02 &&
        one.approvingHouseholds >= one.surveyedHouseholds * 0.9 &&
        remaining.people <= ruralPeople * 0.03 &&
        one.sampledLifted <= poorBase(county, year).registered.people - remaining.people
      )
    }),
  )

  expect(assessed).toEqual([[], ['万州', '黔江', '武隆', '丰都', '秀山'], ['开州', '云阳', '巫山']])
  expect(failed).toEqual([])
})

test.each(COUNTIES_WITH_ROSTER)(
  'the roster of %s has the pupils, grants and yuan of the table of student aid, stage by stage',
  (code) => {
    const county = samples[2]?.counties.find(({ lastingCode }) => lastingCode === code) as SampleCounty
    const all = [...grants(county, 2017)]
    const told = (rows: typeof all) => [
      new Set(rows.map(({ idNumber }) => idNumber)).size,
      rows.length,
      rows.reduce((yuan, { amount }) => yuan + amount, 0),
    ]
    const pupils = (rows: typeof all, kind: string) => told(rows.filter(({ householdType }) => householdType === kind))
    const aid = studentAid(county, 2017)

    expect(
      aid.map(({ stage }) => {
        const rows = all.filter((one) => one.stage === stage)
        return [told(rows), pupils(rows, 'lifted'), pupils(rows, 'dibao')[0], pupils(rows, 'other')[0]]
      }),
    ).toEqual(
      aid.map((one) => [
        [one.persons, one.times, Math.round(one.amount * 10_000)],
        [one.liftedPersons, one.liftedTimes, Math.round(one.liftedAmount * 10_000)],
        one.dibao,
        one.other,
      ]),
    )
    expect(all.filter(({ idNumber }) => idNumberFault(idNumber, 2017) !== null)).toEqual([])
  },
)

test('nobody has the ID number of a made-up pupil, no pupil more than a year of aid, and each is of the age of the stage', () => {
  const ages: Readonly<Record<string, readonly [number, number]>> = {
    preschool: [3, 6],
    primary: [6, 13],
    junior: [12, 16],
    senior: [15, 19],
    vocational: [15, 19],
    higher: [18, 23],
  }
  const counties = (samples[2]?.counties ?? []).filter(({ lastingCode }) => COUNTIES_WITH_ROSTER.includes(lastingCode))
  const all = counties.flatMap((county) => [...grants(county, 2017)])
  const wrong = all.filter(({ idNumber, stage }) => {
    const [least = 0, most = 0] = ages[stage] ?? []
    const age = 2017 - Number(idNumber.slice(6, 10))
    return !/^500[12]00/.test(idNumber) || age < least || age > most
  })

  expect(counties).toHaveLength(2)
  expect(wrong).toEqual([])
  expect(new Set(all.map((one) => `${one.idNumber} ${one.aidItem} ${one.paidOn}`)).size).toBe(all.length)
  expect(
    all.filter(({ leftBehind, stage }) => leftBehind === 'yes' && !['preschool', 'primary', 'junior'].includes(stage)),
  ).toEqual([])
})

function sum<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return rows.reduce((total, row) => total + row[key], 0)
}

function isOrderly(one: Relocation): boolean {
  return (
    one.startedHouseholds <= one.plannedHouseholds &&
    one.completedHouseholds <= one.startedHouseholds &&
    one.movedHouseholds <= one.completedHouseholds &&
    one.movedPeople <= one.plannedPeople &&
    one.concentratedHouseholds + one.scatteredHouseholds === one.plannedHouseholds &&
    one.demolishedHouseholds <= one.movedHouseholds &&
    one.employedPeople <= one.labourPeople &&
    one.labourPeople <= one.movedPeople &&
    one.householdsWithWork <= Math.min(one.movedHouseholds, one.employedPeople) &&
    (one.areaPerPerson ?? 0) <= 25
  )
}

function isFurther(before: Relocation, now: Relocation): boolean {
  const { areaPerPerson: _, ...counted } = now
  return Object.entries(counted).every(([name, value]) => value >= (before[name as keyof typeof counted] ?? 0))
}
