import { CloseCircleFilled, FileExcelOutlined, FolderOutlined, WarningFilled } from '@ant-design/icons'
import { Checkbox, Tag } from 'antd'
import { periodLabel } from '../../parts/format.ts'
import { baseName, formTitle, regionName } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { useCounts } from '../../words/counts.ts'
import { importWords } from '../../words/import.ts'
import { useWords } from '../../words/words.ts'
import { type Listed, type ListedFile, type ListedSheet, statusOfFile, statusOfSheet } from './listing.ts'
import { StatusTag } from './status-tag.tsx'
import { tableName } from './table-name.ts'

export interface SheetListRowProps {
  readonly listed: Listed
  readonly chosen: boolean
  readonly leftOut: boolean
  readonly disabled: boolean
  onChoose(): void
  onLeaveOut(out: boolean): void
}

/** One line of the list: a file's name, or a sheet with what it was taken for. */
export function SheetListRow({ listed, chosen, leftOut, disabled, onChoose, onLeaveOut }: SheetListRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it hears the keys
    <div
      id={`listed-${listed.key}`}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={`sheet-row ${listed.kind}${chosen ? ' chosen' : ''}${leftOut ? ' left-out' : ''}`}
      onClick={onChoose}
    >
      {listed.kind === 'file' ? (
        <FileLine listed={listed} />
      ) : (
        <SheetLine listed={listed} leftOut={leftOut} disabled={disabled} onLeaveOut={onLeaveOut} />
      )}
    </div>
  )
}

function FileLine({ listed }: { readonly listed: ListedFile }) {
  return (
    <div className="sheet-row-top">
      {listed.file.isFolder ? <FolderOutlined /> : <FileExcelOutlined />}
      <span className="sheet-row-name" title={listed.file.file}>
        {baseName(listed.file.file)}
      </span>
      {listed.file.sheets.length === 0 && <StatusTag status={statusOfFile(listed.file)} />}
    </div>
  )
}

type SheetLineProps = Pick<SheetListRowProps, 'leftOut' | 'disabled' | 'onLeaveOut'> & { readonly listed: ListedSheet }

function SheetLine({ listed, leftOut, disabled, onLeaveOut }: SheetLineProps) {
  const say = useWords(importWords)
  const count = useCounts()
  const { forms, allRegions, language } = useScope()
  const { file, sheet, alone, errors, warnings } = listed
  const keepable = sheet.status === 'preview'
  const name = alone ? baseName(file.file) : tableName(sheet)
  const taken = [
    sheet.region === null ? '' : regionName(allRegions, sheet.region, language),
    sheet.period === null ? '' : periodLabel(sheet.period, language),
    sheet.form === null ? '' : formTitle(forms, sheet.form, language),
    sheet.rows === 0 ? '' : count('rows', sheet.rows),
  ].filter((text) => text !== '')

  return (
    <>
      <div className="sheet-row-top">
        <Checkbox
          tabIndex={-1}
          checked={keepable && !leftOut}
          disabled={!keepable || disabled}
          aria-label={say('take-in')}
          onClick={(event) => event.stopPropagation()}
          onChange={(event) => onLeaveOut(!event.target.checked)}
        />
        <span className="sheet-row-name" title={`${file.file} › ${tableName(sheet)}`}>
          {name}
        </span>
        {keepable && leftOut ? <Tag>{say('left-out')}</Tag> : <StatusTag status={statusOfSheet(sheet)} />}
      </div>
      {(taken.length > 0 || errors + warnings > 0) && (
        <div className="sheet-row-bottom">
          <span className="sheet-row-taken" title={taken.join(' · ')}>
            {taken.join(' · ')}
          </span>
          {errors > 0 && (
            <span className="bad" title={count('errors', errors)}>
              <CloseCircleFilled /> {errors}
            </span>
          )}
          {warnings > 0 && (
            <span className="warn" title={count('warnings', warnings)}>
              <WarningFilled /> {warnings}
            </span>
          )}
        </div>
      )}
    </>
  )
}
