import type { CountyStyle } from '../people/county-name.ts'

/** The hand an office writes its returns in: everything that differs from county to county while the figures stay the same. */
export interface Hand {
  /** 2017年度万州区…名册 · …名册（2017年度） · 万州区２０１７年…名册 · 2017 年万州区…名册, not merged and off the middle. */
  readonly title: 'before' | 'after' | 'full-width' | 'off-centre'
  /** Form number, authority, approval and expiry at the right: in four cells, in one, or left out. */
  readonly formBlock: 'cells' | 'one-cell' | 'none'
  /** 填报单位 or 填 报 单 位. */
  readonly labels: 'close' | 'spaced'
  readonly county: CountyStyle
  /** A county column of its own beside the county in the line above. */
  readonly countyColumn: boolean
  readonly money: 'wan' | 'yuan'
  /** Where the money unit stands: in the line above, in the headings, or in both. */
  readonly unitIn: 'line' | 'heading' | 'both'
  readonly headings: 'own' | 'synonyms' | 'spaced' | 'broken'
  readonly brackets: '（）' | '()'
  readonly order: 'form' | 'shuffled'
  readonly serialNumbers: boolean
  /** 甲 乙 1 2 3 under the header. */
  readonly guideRow: boolean
  /** What happens to a number here and there. */
  readonly numbers: 'plain' | 'text' | 'full-width' | 'thousands' | 'padded' | 'float-tail'
  readonly dates: 'date' | 'month' | 'dotted' | 'compact' | 'slashes'
  readonly codes: 'plain' | 'back-tick'
  readonly phones: 'text' | 'number'
  /** Members of a code list: in full (水果), in brief (果) or by a trade word (果业). */
  readonly spelling: 0 | 1 | 2
  readonly names: 'close' | 'padded'
  readonly absent: '' | '—' | '…' | '/'
  readonly totals: 'first' | 'first-with-part' | 'last' | 'none'
  readonly footer: 'one-cell' | 'cells'
  readonly note: boolean
  readonly hidden: 'nothing' | 'row' | 'column'
  readonly beside: 'nothing' | 'empty-sheet' | 'instructions'
  /** An empty column A. */
  readonly shifted: boolean
}
