import { NodeIndexOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useImportDesk } from '../../api/import-desk.ts'
import { periodLabel } from '../../parts/format.ts'
import { formTitle, regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { useCounts } from '../../words/counts.ts'
import { statusReasons } from '../../words/intake-terms.ts'
import { sheetWords } from '../../words/sheet.ts'
import { textOf, useWords } from '../../words/words.ts'
import { type ListedSheet, statusOfSheet } from './listing.ts'
import { SheetErrors } from './sheet-errors.tsx'
import { StatusTag } from './status-tag.tsx'
import { tableName } from './table-name.ts'

export interface SheetHeadProps {
  readonly listed: ListedSheet
  onMapping?(): void
}

/** Which sheet of which file, what it was taken for, and what becomes of it. */
export function SheetHead({ listed, onMapping }: SheetHeadProps) {
  const { file, sheet } = listed
  const { stage } = useImportDesk()
  const say = useWords(sheetWords)
  const { forms, allRegions, language } = useScope()
  const count = useCounts()
  const status = statusOfSheet(sheet)
  const taken = [
    sheet.form === null ? '' : formTitle(forms, sheet.form, language),
    sheet.region === null ? '' : regionName(allRegions, sheet.region, language),
    sheet.period === null ? '' : periodLabel(sheet.period, language),
    count('rows', sheet.rows),
  ].filter((text) => text !== '')

  return (
    <header className="sheet-head">
      <div className="sheet-head-top">
        <div className="sheet-head-file" title={`${file.file} › ${tableName(sheet)}`}>
          {file.file} <span className="soft">›</span> {tableName(sheet)}
        </div>
        {stage.at === 'previewed' && <SheetErrors preview={stage.preview.preview} listed={listed} size="small" />}
      </div>
      <div className="sheet-head-line">
        <StatusTag status={status} />
        <strong>{taken.join(' · ')}</strong>
        {status !== 'passed-over' && <span className="soft">{textOf(statusReasons[status], language)}</span>}
        {onMapping !== undefined && (
          <Button className="sheet-head-map" icon={<NodeIndexOutlined />} onClick={onMapping}>
            {say('map-columns')}
          </Button>
        )}
      </div>
    </header>
  )
}
