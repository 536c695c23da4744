import type { Language, ReviewLine } from '#contract'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { formatNumber, periodLabel } from '../../parts/format.ts'
import type { Catalogue } from '../../parts/intake-sentence.ts'
import { formTitle, regionName } from '../../parts/names.ts'
import type { queueWords } from '../../words/review-queue.ts'
import { reviewStateHints, reviewStateTerms } from '../../words/review-terms.ts'
import { textOf, type useWords } from '../../words/words.ts'
import { countyName } from './county-name.ts'

type Say = ReturnType<typeof useWords<keyof (typeof queueWords)['zh-CN']>>

/** Columns of the queue: what it is, where it stands, what is open, and where it came from. */
export function queueColumns(say: Say, language: Language): readonly GridColumn[] {
  const english = language === 'en'
  const count = (field: string, tone: string, width: number, title = say(field as 'errors')): GridColumn => ({
    field,
    title,
    width,
    numeric: true,
    cellClass: (row) => (row[field] ? tone : 'soft'),
    text: (row) => formatNumber(Number(row[field]), 0, language),
  })
  return [
    {
      field: 'region',
      title: say('county'),
      width: english ? 104 : 156,
      pinned: 'left',
      tooltip: (row) => String(row.fullRegion),
    },
    { field: 'form', title: say('form'), width: english ? 184 : 164 },
    { field: 'period', title: say('period'), width: english ? 58 : 84 },
    { field: 'version', title: say('version'), width: english ? 70 : 52, numeric: true },
    {
      field: 'state',
      title: say('state'),
      width: english ? 82 : 78,
      cellClass: (row) => `review-state-${String(row.stateCode)}`,
      tooltip: (row) => String(row.stateHint),
    },
    { field: 'resent', title: say('resent'), width: english ? 62 : 50 },
    count('errors', 'bad', 60),
    count('warnings', 'warn', english ? 84 : 60),
    count('unexplained', 'warn', english ? 100 : 66),
    count('cannotTell', 'cannot-tell', english ? 66 : 78, say('cannot-tell')),
    count('comments', '', english ? 88 : 52),
    count('adjustments', '', english ? 80 : 52),
    {
      field: 'enteredBy',
      title: say('entered-by'),
      width: english ? 96 : 92,
      cellClass: (row) => (row.entered ? '' : 'soft'),
    },
    { field: 'arrivedOn', title: say('arrived'), width: 88 },
  ]
}

/** A submission as a line of the queue. */
export function queueRow(line: ReviewLine, say: Say, { forms, allRegions, language }: Catalogue): GridRow {
  const { submission, state, counts } = line
  return {
    submission: submission.submission,
    region: countyName(allRegions, submission.region, language),
    fullRegion: regionName(allRegions, submission.region, language),
    form: formTitle(forms, submission.form, language),
    period: periodLabel(submission.period, language),
    version: submission.version,
    state: textOf(reviewStateTerms[state], language),
    stateCode: state,
    stateHint: textOf(reviewStateHints[state], language),
    resent: line.resent ? say('yes') : '',
    errors: counts.errors,
    warnings: counts.warnings,
    unexplained: counts.warnings - counts.explained,
    cannotTell: counts.cannotTell,
    comments: line.comments,
    adjustments: line.adjustments,
    enteredBy: line.enteredBy ?? say('not-recorded'),
    entered: line.enteredBy !== null,
    arrivedOn: submission.arrivedOn,
  }
}
