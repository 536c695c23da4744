import type { AuditEntry, Language } from '#contract'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { secondLabel } from '../../parts/format.ts'
import type { auditWords } from '../../words/audit.ts'
import { textOf, type useWords } from '../../words/words.ts'

type Say = ReturnType<typeof useWords<keyof (typeof auditWords)['zh-CN']>>

/** Columns of the audit; the sentence takes what room there is. */
export function auditColumns(say: Say, language: Language, room: number): readonly GridColumn[] {
  const fixed = { no: 68, time: 150, person: 110, act: language === 'en' ? 170 : 124, hash: 142 }
  const taken = Object.values(fixed).reduce((sum, width) => sum + width, 0)
  return [
    { field: 'no', title: say('no'), width: fixed.no, numeric: true, notAdditive: true },
    { field: 'time', title: say('time'), width: fixed.time },
    { field: 'person', title: say('person'), width: fixed.person },
    { field: 'act', title: say('act'), width: fixed.act },
    {
      field: 'told',
      title: say('told'),
      width: Math.max(320, room - taken - 24),
      tooltip: (row) => String(row.told),
    },
    {
      field: 'hash',
      title: say('hash'),
      width: fixed.hash,
      cellClass: () => 'soft',
      tooltip: (row) => String(row.full),
    },
  ]
}

/** Entries as rows of the grid. */
export function auditRows(entries: readonly AuditEntry[], say: Say, language: Language): readonly GridRow[] {
  return entries.map(({ no, at, who, title, told, hash }) => ({
    no,
    time: secondLabel(at),
    person: who ?? say('nobody'),
    act: textOf(title, language),
    told: textOf(told, language),
    hash: hash.slice(0, 16),
    full: hash,
  }))
}
