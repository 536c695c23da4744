import type { Details, IntakeCode, IntakeProblem, Severity } from '#contract'

const SENTENCES: Readonly<Record<IntakeCode, string>> = {
  'file-missing': 'the file is not there any more',
  'file-unreadable': 'the file cannot be read: {{reason}}',
  'file-empty': 'the file has no bytes',
  'file-not-workbook': 'the file is not a workbook, whatever its name says',
  'file-encrypted': 'the file is protected by a password; save it without one and import it again',
  'file-damaged': 'the file is damaged, perhaps on its way here; ask for it again: {{reason}}',
  'file-unsafe': 'the file is made so that reading it does harm; it was not read: {{reason}}',
  'file-too-large': 'a part of the file is too large to be read: {{reason}}',
  'file-changed': 'the file was changed after the preview; preview it again',
  'file-twice': 'the same bytes also come as {{other}} in this import; they are read once',
  'file-passed-over': 'passed over: not a workbook',
  'file-no-sheets': 'the workbook has no sheet',
  'file-locked': 'another program holds the file; close it there and import again',
  'access-denied': 'you have no permission to read it',
  'not-a-file': 'it is neither a file nor a folder',
  'folder-empty': 'the folder holds no workbook',
  'folder-too-large': 'the folder holds more than {{limit}} files; choose the one with the returns',
  'folder-twice': 'the folder is the same as {{other}}; it is read once',
  'subfolder-empty': 'the folder is empty',
  'files-hidden': '{{count}} hidden files or owner files of Excel (~$…) were passed over',
  'parser-died': 'the file made the reader end; it was left out',
  'parser-timeout': 'the file took longer than {{limit}} s to read; it was left out',
  'parser-memory': 'the file needs more memory than it may have; it was left out',
  'sheet-empty': 'the sheet is empty',
  'sheet-picture': 'the sheet has no cells, only a picture or drawing; figures in it cannot be read',
  'sheet-hidden': 'the sheet is hidden; show it in Excel and import again if it is meant',
  'form-unknown': 'the sheet is like none of the forms',
  'form-ambiguous': 'the sheet fits {{found}} and {{other}} alike; say which form it is',
  'column-missing': 'the header shows no column {{column}}, which the form requires',
  'column-ignored': 'the column {{found}} belongs to no column of the form and is not kept',
  'column-twice': 'two columns of the sheet mean {{column}}: {{found}}',
  'period-unknown': 'neither title nor file name says which period it is',
  'period-no-month': 'the return is filed by the month, and only {{found}} is named',
  'period-conflict': 'the period is {{found}} in one place and {{other}} in the {{where}} (期别不符)',
  'region-missing': 'nothing says which county it is from',
  'region-unknown': 'no county is called {{value}} (near names: {{near}})',
  'region-conflict': 'the county is {{found}} in one place and {{other}} in the {{where}}',
  'zone-unit': '{{value}} lies inside counties and has no code of its own; name the county it is for',
  'zone-inside': '{{value}} is in the figures of the counties already, as the total shows; it is left out',
  'zone-unsure': '{{value}} lies inside counties and no total tells whether its figures are in theirs',
  'duplicate-in-import': 'the same form, county and period also come with {{other}} in this import',
  'choices-stale': 'what was chosen for this sheet was chosen for another file; choose again',
  'mapping-conflict':
    '{{value}} is read as {{column}} by the mapping kept at {{since}}, and as {{otherColumn}} by another; withdraw the wrong one',
  'region-confirmed': '{{value}} was taken for {{region}}, as a person has confirmed',
  'already-in': 'the same bytes are already in, since {{since}}',
  'as-sent-back': 'the same bytes were sent back, because: {{reason}}; they are not taken again',
  'accepted-locked':
    'the return of {{region}} is accepted (submission {{submission}}) and locked; reopen it with a reason, then import again',
  'left-out': 'left out by choice',
  'error-list':
    'this is the list of errors that was sent out; {{count}} explanations were read, {{fitting}} fit a finding',
  'explanation-unmatched': 'the explanation of {{found}} ({{rule}}) fits no finding any more: {{text}}',
  'explanation-waiting':
    '{{count}} explanations are of findings of rules that do not stand now; they are kept, and hold where the next check finds the same',
  'explanation-locked': '{{found}} ({{rule}}) is accepted with its explanation, and that stays; not taken: {{text}}',
  'rows-hidden': '{{count}} rows are hidden; they are kept like the others',
  'rows-elsewhere':
    '{{elsewhere}} rows are of other places and {{blank}} name none ({{column}} of ours begins with {{starts}}); by the rule of the form they are passed over',
  'columns-hidden': '{{count}} columns are hidden; they are kept like the others',
  'rows-after-footer': 'there are rows of figures below the footer',
  'rows-none': 'the sheet has a header and no rows of figures',
  'line-empty': 'the row names a county and holds no figures; nothing of it is kept',
  'rows-lost': '{{count}} rows are not accounted for, a fault of this program; nothing of the file was kept',
  'unit-unknown': 'two units of money are named and the heading of {{column}} names none; {{expected}} was taken',
  'unit-assumed': 'no unit of money is named; {{expected}} was taken',
  'wrong-type': '{{value}} does not fit {{column}}; it is kept as absent',
  'unknown-code': '{{value}} is no {{column}} of the list; it is kept as absent',
  'id-destroyed': '{{value}} has lost digits in Excel; ask for the number as text',
  'required-absent': '{{column}} is required and absent',
  'error-value': 'the cell holds the error {{value}}; it is kept as absent',
  'check-digit-wrong':
    '{{value}} in {{column}} has a wrong check character, so a sign of it is mistyped; it is kept as sent',
  'number-malformed': '{{value}} in {{column}} can be no such number ({{fault}}); it is kept as sent',
  'duplicate-key': '{{column}} {{value}} stands in {{otherCell}} already; both rows are kept and counted',
  'duplicates-unchecked': 'the table is too long to look for repeated rows from here on',
  'part-exceeds': '{{column}} is {{value}}, more than its whole {{whole}}, {{limit}}',
  'total-differs':
    '{{label}} of {{column}} is printed as {{printed}}; its {{count}} rows ({{from}} to {{to}}) add up to {{computed}}, {{difference}} apart',
  'total-unclear': 'it cannot be told which rows the total {{label}} sums up; it was not compared',
}

const SEVERITIES: Readonly<Partial<Record<IntakeCode, Severity>>> = {
  'file-twice': 'note',
  'file-passed-over': 'note',
  'folder-twice': 'note',
  'subfolder-empty': 'note',
  'files-hidden': 'note',
  'sheet-empty': 'note',
  'already-in': 'note',
  'mapping-conflict': 'warning',
  'region-confirmed': 'note',
  'as-sent-back': 'warning',
  'left-out': 'note',
  'sheet-picture': 'warning',
  'error-list': 'note',
  'explanation-unmatched': 'warning',
  'explanation-waiting': 'note',
  'explanation-locked': 'warning',
  'rows-hidden': 'warning',
  'rows-elsewhere': 'note',
  'columns-hidden': 'warning',
  'column-ignored': 'warning',
  'line-empty': 'note',
  'zone-inside': 'warning',
  'unit-unknown': 'warning',
  'unit-assumed': 'note',
  'duplicates-unchecked': 'note',
  'total-unclear': 'note',
}

/** A cell may hold megabytes of text; what is told of it stays readable. */
const LONGEST_DETAIL = 300

/** A problem with its severity and its English sentence, as the terminal shows it. */
export function intakeProblem(code: IntakeCode, given: Details = {}, cell?: string): IntakeProblem {
  const details = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, shortened(value)]))
  const message = SENTENCES[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(details[name] ?? '') || 'none')
  const severity = SEVERITIES[code] ?? 'error'
  return cell === undefined
    ? { code, severity, message, details }
    : { code, severity, cell, message, details: { ...details, cell } }
}

function shortened(value: string | number): string | number {
  return typeof value === 'string' && value.length > LONGEST_DETAIL ? `${value.slice(0, LONGEST_DETAIL)}…` : value
}
