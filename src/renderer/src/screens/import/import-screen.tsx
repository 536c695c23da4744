import { useImportDesk } from '../../api/import-desk.ts'
import { ChooseReturns } from './choose-returns.tsx'
import { ImportDone } from './import-done.tsx'
import { PreviewDesk } from './preview-desk.tsx'
import { ReadingReturns } from './reading-returns.tsx'

/** From files to the book: choose, preview, confirm, and what became of each sheet. */
export function ImportScreen() {
  const { stage } = useImportDesk()
  switch (stage.at) {
    case 'choosing':
      return <ChooseReturns />
    case 'reading':
      return <ReadingReturns />
    case 'previewed':
    case 'keeping':
      return <PreviewDesk preview={stage.preview} keeping={stage.at === 'keeping'} />
    case 'kept':
      return <ImportDone preview={stage.preview} result={stage.result} leftOut={stage.leftOut} />
  }
}
