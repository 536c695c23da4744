import { type CoreContext, createCore } from '../core/create-core.ts'
import { createCheckSteps } from '../core/create-rule-verbs.ts'
import { type Desk, inPieces } from './in-pieces.ts'

interface Explained {
  readonly rule: string
  readonly period: string
  readonly region: string
  readonly text: string
}

/** Warnings of the sample that somebody has explained; that of 江津 can be taken over in the year after. */
const EXPLAINED: readonly Explained[] = [
  {
    rule: 'COOP_TABLE.members-sum',
    period: '2016',
    region: '500116',
    text: '差额 11 个为乡镇学校、供销社等其他团体成员，表中无此栏。',
  },
  {
    rule: 'COOP_TABLE.returned-share',
    period: '2016',
    region: '500231',
    text: '部分合作社按章程提取公积金用于冷库建设，当年返还比例偏低，已核实。',
  },
  {
    rule: 'COOP_ROSTER.founded-under-law',
    period: '2015',
    region: '500101',
    text: '该社前身为 2005 年成立的山地鸡养殖协会，2007 年后改制登记，沿用原成立时间。',
  },
  {
    rule: 'EDU_TABLE.kinds-sum',
    period: '2015',
    region: '500117',
    text: '6 名学生因家庭突发变故临时资助，不属表列各类。',
  },
]

/** Returns of the sample that are taken into review: one with an error, one with a warning that nobody has explained. */
const IN_REVIEW = ['500235', '500107']

/**
 * Checks the sample and leaves it as an office has it in the middle of its work: some warnings explained, two returns
 * in review. Nothing is accepted or sent back, so that the figures are those of all returns and the import can be undone.
 *
 * @throws CoreError `cancelled`
 */
export async function stageSample(context: CoreContext, desk: Desk, job: string): Promise<void> {
  await inPieces(createCheckSteps(context).runPending(), desk, { job, label: 'check' })
  const { checks, review } = createCore(context)
  for (const { rule, period, region, text } of EXPLAINED) {
    const [finding] = checks.findings({ rules: [rule], periods: [period], regions: [region] }).findings
    if (finding === undefined || finding.submission === null) continue
    review.explain({ submission: finding.submission, item: finding.finding, text })
  }
  const { lines } = review.queue({ forms: ['EDU_TABLE'], periods: ['2017'], regions: IN_REVIEW })
  for (const { submission } of lines) review.begin({ submission: submission.submission })
}
