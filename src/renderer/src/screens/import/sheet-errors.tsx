import { errorDoors } from '../../api/error-doors.ts'
import { ErrorsButton } from '../../parts/errors-button.tsx'
import { useScope } from '../../parts/scope.tsx'
import type { ListedSheet } from './listing.ts'

export interface SheetErrorsProps {
  readonly preview: string
  readonly listed: ListedSheet
  readonly size: 'small' | 'middle'
}

/** Sends the errors of a sheet's whole file back: of the book where it was kept, else of the file as it was read. */
export function SheetErrors({ preview, listed: { key, file, sheet }, size }: SheetErrorsProps) {
  const { language } = useScope()
  const count = file.sheets.reduce((sum, { problemCounts }) => sum + problemCounts.error + problemCounts.warning, 0)
  const inBook = sheet.status === 'kept' ? sheet.submission : null
  return (
    <ErrorsButton
      file={file.file}
      count={inBook === null ? count : null}
      size={size}
      onWrite={(name) =>
        inBook !== null && file.sheets.every(({ status }) => status !== 'held')
          ? errorDoors.ofSubmission(name, { submission: inBook, language })
          : errorDoors.ofFile(name, { preview, file: Number(key.split(':')[0]), language })
      }
    />
  )
}
