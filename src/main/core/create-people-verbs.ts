import { basename } from 'node:path'
import type { CoreRooms, ReportsRoom } from '#contract'
import { auditHead } from './book/audit.ts'
import type { CoreContext } from './create-core.ts'
import { auditEntries, eachEntry } from './people/audit/audit-entries.ts'
import type { AuditNames } from './people/audit/told-entry.ts'
import { verifyAudit } from './people/audit/verify-audit.ts'
import { addPerson, changePassphrase, removePerson, renamePerson, setRoles } from './people/people.ts'
import { readPeople } from './people/people-table.ts'
import { auditReport } from './reports/audit-report.ts'
import { periodText } from './reports/period-text.ts'
import { stampOf } from './reports/stamp.ts'
import { writeReport } from './reports/write-report.ts'

/** The rooms of people and audit, and the audit as a report. */
export interface PeopleVerbs {
  readonly rooms: Pick<CoreRooms, 'people' | 'audit'>
  readonly report: ReportsRoom['audit']
}

export function createPeopleVerbs(context: CoreContext): PeopleVerbs {
  const { book, clock } = context
  const audit = () => ({ db: book.db, names: auditNames(context) })
  const rooms: PeopleVerbs['rooms'] = {
    people: {
      list: () => readPeople(book.db),
      add: (query) => addPerson(book, query, clock()),
      setRoles: ({ person, roles }) => setRoles(book, person, roles, clock()),
      rename: ({ person, name }) => renamePerson(book, person, name, clock()),
      remove: ({ person }) => removePerson(book, person, clock()),
      changePassphrase: (query) => changePassphrase(book, query, clock()),
    },
    audit: {
      entries: (query) => auditEntries(audit(), query),
      verify: ({ head }) => verifyAudit(book.db, head),
    },
  }
  return {
    rooms,
    report: ({ query, language, to }) => {
      const made = auditReport({
        entries: eachEntry(audit(), query),
        query,
        head: auditHead(book.db),
        bookTitle: basename(book.path).replace(/\.[^.]+$/, ''),
        language,
      })
      writeReport(made.sheets, to, stampOf(book, language))
      return { file: basename(to), rows: made.rows }
    },
  }
}

/** Names for what the audit tells of; what was looked up is remembered for as long as one question takes. */
function auditNames({ book, catalogue, regions }: CoreContext): AuditNames {
  const find = book.db.prepare<[number], { form: string; region: number; period: string }>(
    'SELECT form, region_id AS region, period FROM submission WHERE submission_id = ?',
  )
  const known = new Map<number, ReturnType<typeof find.get>>()
  const submissionOf = (number: number) => {
    if (!known.has(number)) known.set(number, find.get(number))
    return known.get(number)
  }
  const columnOf = (submission: number, column: string) =>
    catalogue.forms.get(submissionOf(submission)?.form ?? '')?.columns.find(({ name }) => name === column)
  const all = new Map(regions.all().map(({ code, name }) => [code, name]))
  const names: AuditNames = {
    form(code, language) {
      const title = catalogue.forms.get(code)?.title
      return title === undefined ? null : language === 'en' ? title.en : title.zh
    },
    region(code, language) {
      const name = all.get(code)
      return name === undefined ? null : language === 'en' ? name.en : name.zh
    },
    period: periodText,
    submission(number, language) {
      const found = submissionOf(number)
      if (found === undefined) return null
      const region = regions.codeOf(found.region)
      return [
        names.form(found.form, language) ?? found.form,
        names.region(region, language) ?? region,
        periodText(found.period, language),
      ].join(language === 'en' ? ', ' : ' ')
    },
    isYear: (submission, column) => columnOf(submission, column)?.type === 'year',
    column(submission, column, language) {
      const title = columnOf(submission, column)?.title
      return title === undefined ? null : language === 'en' ? title.en : title.zh
    },
  }
  return names
}
