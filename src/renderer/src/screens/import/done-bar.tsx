import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { errorWorkbookWords } from '../../words/error-workbook.ts'
import { useWords } from '../../words/words.ts'
import type { ListedSheet } from './listing.ts'
import { SheetErrors } from './sheet-errors.tsx'

export interface DoneBarProps {
  readonly preview: string
  readonly sheet: ListedSheet | undefined
  onClose(): void
}

/** The chosen sheet of an import, and its errors to be sent back. */
export function DoneBar({ preview, sheet, onClose }: DoneBarProps) {
  const say = useWords(errorWorkbookWords)
  if (sheet === undefined) return <div className="import-done-bar soft">{say('choose-one')}</div>
  return (
    <div className="import-done-bar">
      <span className="import-done-bar-text" title={`${sheet.file.file} › ${sheet.sheet.sheet}`}>
        {sheet.file.file} <span className="soft">›</span> {sheet.sheet.sheet}
      </span>
      <SheetErrors preview={preview} listed={sheet} size="middle" />
      <Button type="text" icon={<CloseOutlined />} aria-label={say('close')} onClick={onClose} />
    </div>
  )
}
