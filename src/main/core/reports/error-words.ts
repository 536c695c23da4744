import type { Language } from '#contract'
import type { EditFaultCode } from '../workbook/edit-xlsx/edit-fault.ts'

/** Every text of an error workbook that is neither data nor a sentence of a finding. */
export interface ErrorWords {
  readonly sheet: string
  readonly author: string
  readonly title: (of: string) => string
  readonly of: (parts: readonly string[]) => string
  readonly version: (version: number) => string
  readonly held: string
  readonly source: (file: string, sha256: string) => string
  readonly counts: (errors: number, warnings: number) => string
  readonly howTo: string
  /** The rules have still to run. */
  readonly pending: string
  /** The rules don't look at something that does not count. */
  readonly withoutRules: string
  readonly rebuilt: (why: string) => string
  readonly notesLeftOut: (most: number) => string
  readonly why: Readonly<Record<EditFaultCode, string>>
  readonly headings: Readonly<
    Record<
      'no' | 'sheet' | 'cell' | 'rule' | 'severity' | 'sent' | 'expected' | 'message' | 'explanation' | 'key',
      string
    >
  >
  readonly severity: Readonly<Record<'error' | 'warning', string>>
  readonly whole: string
  readonly note: (rule: string, message: string) => string
}

/** The words of an error workbook in its language. */
export function errorWords(language: Language): ErrorWords {
  return WORDS[language]
}

const chinese: ErrorWords = {
  sheet: '差错清单',
  author: '五个一批',
  title: (of) => (of === '' ? '差错清单' : `差错清单：${of}`),
  of: (parts) => parts.join(' · '),
  version: (version) => `第 ${version} 版`,
  held: '未入库',
  source: (file, sha256) => `原文件：${file}　　文件指纹 SHA-256：${sha256.slice(0, 16)}…`,
  counts: (errors, warnings) => `强制性差错 ${errors} 条（黄色），核实性差错 ${warnings} 条（浅黄色）。`,
  howTo:
    '请在原表中改正标出的单元格；数据属实、不需改正的，在“说明”栏写明原因。改完后将本文件（连同本清单）一并报回，请勿删改清单的其他栏。',
  pending: '注意：生成本文件时，审核关系还没有对最新数据审核完，可能还有未列出的差错。',
  withoutRules: '注意：未入库、已退回或已有新版的表不按审核关系审核，这里只列表内差错。',
  rebuilt: (why) => `注意：${why}，本文件按报送的数值重新生成，原来的字体、颜色、公式和打印设置没有保留。`,
  notesLeftOut: (most) => `每张工作表只有前 ${most} 个单元格带批注，其余只标颜色，详见本清单。`,
  why: {
    'not-xlsx': '原文件不是 .xlsx 工作簿，不能原样改写',
    damaged: '原文件内部结构有误，不能原样改写',
    encoding: '原文件的编码不常见，不能原样改写',
    'too-large': '原文件太大，不能原样改写',
    'sheet-missing': '原文件中找不到有差错的工作表，不能原样改写',
  },
  headings: {
    key: '编号',
    no: '序号',
    sheet: '工作表',
    cell: '单元格',
    rule: '规则',
    severity: '性质',
    sent: '报送值',
    expected: '应为',
    message: '问题',
    explanation: '说明',
  },
  severity: { error: '强制性', warning: '核实性' },
  whole: '整表',
  note: (rule, message) => `【${rule}】${message}`,
}

const english: ErrorWords = {
  sheet: 'Error list',
  author: 'Five Batches',
  title: (of) => (of === '' ? 'Error list' : `Error list: ${of}`),
  of: (parts) => parts.join(' · '),
  version: (version) => `version ${version}`,
  held: 'not taken in',
  source: (file, sha256) => `File: ${file}    SHA-256: ${sha256.slice(0, 16)}…`,
  counts: (errors, warnings) => `${errors} errors (yellow), ${warnings} warnings (light yellow).`,
  howTo:
    'Mend the marked cells in their sheet; where a figure is right as it is, say why in the column “Explanation”. Send this file back with this list, and change no other column of it.',
  pending:
    'Note: when this file was made the rules had not yet run over the newest figures; there may be errors that are not listed.',
  withoutRules:
    'Note: rules look at nothing that was not taken in, was sent back or has a newer version; of that only what is wrong in the sheet itself is listed.',
  rebuilt: (why) =>
    `Note: ${why}; this file was made anew with the values as sent, without the fonts, colours, formulas and print set-up it had.`,
  notesLeftOut: (most) =>
    `Only the first ${most} cells of a sheet have a note; the others are coloured and listed here.`,
  why: {
    'not-xlsx': 'the file that was sent is no .xlsx workbook and can’t be changed in place',
    damaged: 'the file that was sent is not in order inside and can’t be changed in place',
    encoding: 'the file that was sent is encoded in an unusual way and can’t be changed in place',
    'too-large': 'the file that was sent is too large to be changed in place',
    'sheet-missing': 'a sheet of the file that was sent is not to be found, so that it can’t be changed in place',
  },
  headings: {
    key: 'Key',
    no: 'No.',
    sheet: 'Sheet',
    cell: 'Cell',
    rule: 'Rule',
    severity: 'Severity',
    sent: 'As sent',
    expected: 'Expected',
    message: 'What is wrong',
    explanation: 'Explanation',
  },
  severity: { error: 'Error', warning: 'Warning' },
  whole: 'whole sheet',
  note: (rule, message) => `[${rule}] ${message}`,
}

const WORDS: Readonly<Record<Language, ErrorWords>> = { 'zh-CN': chinese, en: english }
