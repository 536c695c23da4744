import { Tabs } from 'antd'
import { useState } from 'react'
import { useScope } from '../../parts/scope.tsx'
import { sheetWords } from '../../words/sheet.ts'
import { useWords } from '../../words/words.ts'
import { CountyAnswer } from './county-answer.tsx'
import { HeaderMapping } from './header-mapping.tsx'
import type { ListedSheet } from './listing.ts'
import { NormalisedCells } from './normalised-cells.tsx'
import { ProblemList } from './problem-list.tsx'
import { Recognition } from './recognition.tsx'
import { RowsToKeep } from './rows-to-keep.tsx'
import { SheetDifferencesList } from './sheet-differences-list.tsx'
import { SheetHead } from './sheet-head.tsx'
import { tableName } from './table-name.ts'
import { TotalsAndHidden } from './totals-and-hidden.tsx'
import './sheet-detail.css'

const tabs = ['rows', 'differences', 'mapping', 'normalised', 'problems', 'totals', 'scores'] as const
type Tab = (typeof tabs)[number]

export interface SheetDetailProps {
  readonly listed: ListedSheet
  /** Opens the page on which its columns are mapped; left out where that makes no sense. */
  onMapping?(): void
}

/** Everything known about one sheet before it is kept. */
export function SheetDetail({ listed, onMapping }: SheetDetailProps) {
  const say = useWords(sheetWords)
  const scope = useScope()
  const { file, sheet } = listed
  const [chosen, setChosen] = useState<Tab>(sheet.sample.length > 0 ? 'rows' : 'problems')
  const form = scope.forms.find((each) => each.code === sheet.form)

  const counted: Partial<Record<Tab, number>> = {
    differences: sheet.differences?.cellsChanged ?? 0,
    normalised: sheet.normalisedCount,
    problems: problemsOf(sheet),
  }
  const label = (tab: Tab) => {
    const count = counted[tab] ?? 0
    return count > 0 ? `${say(`tab-${tab}`)} ${count}` : say(`tab-${tab}`)
  }

  return (
    <div className="sheet-detail">
      <SheetHead listed={listed} {...(onMapping && { onMapping })} />
      <Tabs
        size="small"
        activeKey={chosen}
        items={tabs
          .filter((tab) => tab !== 'differences' || sheet.differences !== null)
          .map((tab) => ({ key: tab, label: label(tab) }))}
        onChange={(key) => setChosen(tabs.find((tab) => tab === key) ?? 'rows')}
      />
      <div className="sheet-detail-body">
        {chosen === 'rows' && <RowsToKeep sheet={sheet} form={form} />}
        {chosen === 'differences' && <SheetDifferencesList sheet={sheet} form={form} />}
        {chosen === 'mapping' && <HeaderMapping sheet={sheet} form={form} />}
        {chosen === 'normalised' && <NormalisedCells sheet={sheet} form={form} />}
        {chosen === 'problems' && (
          <ProblemList
            problems={sheet.problems}
            count={problemsOf(sheet)}
            file={file.file}
            sheet={tableName(sheet)}
            form={sheet.form}
            answerTo={(problem) => <CountyAnswer listed={listed} problem={problem} />}
          />
        )}
        {chosen === 'totals' && <TotalsAndHidden sheet={sheet} />}
        {chosen === 'scores' && <Recognition sheet={sheet} />}
      </div>
    </div>
  )
}

/** All of them, also those that are not listed. */
function problemsOf({ problemCounts: { error, warning, note } }: ListedSheet['sheet']): number {
  return error + warning + note
}
