import { FormDeskContext } from '../api/form-desk.ts'
import { ImportDeskContext } from '../api/import-desk.ts'
import { savePicture } from '../api/save-picture.ts'
import { useNewFormDesk } from '../api/use-new-form-desk.ts'
import { useNewImportDesk } from '../api/use-new-import-desk.ts'
import { MayContext } from '../parts/may.ts'
import { PicturesContext } from '../parts/pictures.ts'
import { ScopeContext } from '../parts/scope.tsx'
import { UndoContext } from '../parts/undo.ts'
import { type Catalogue, useBookScope } from './book-scope.tsx'
import { DropOverlay } from './drop-overlay.tsx'
import { HelpDrawer } from './help-drawer.tsx'
import { QuickSearch } from './quick-search.tsx'
import { Rail } from './rail.tsx'
import { ScreenArea } from './screen-area.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useCloseBook } from './use-close-book.tsx'
import { useCommands } from './use-commands.ts'
import { useFrameUndo } from './use-frame-undo.tsx'
import './frame.css'

export interface FrameProps {
  readonly period: string
  readonly catalogue: Catalogue
  onClose(): Promise<void>
}

const pictures = { save: savePicture }

/** The one anatomy of the window: rail, top bar, screen, status bar. */
export function Frame({ period, catalogue, onClose }: FrameProps) {
  const { scope, screen } = useBookScope(period, catalogue)
  const desk = useNewImportDesk()
  const formDesk = useNewFormDesk()
  const { undo, last } = useFrameUndo(catalogue)
  const close = useCloseBook(catalogue.book, onClose)
  const { searching, setSearching, helping, setHelping } = useCommands({ scope, desk, undo, close })

  return (
    <MayContext value={catalogue.book}>
      <ScopeContext value={scope}>
        <ImportDeskContext value={desk}>
          <FormDeskContext value={formDesk}>
            <UndoContext value={undo}>
              <PicturesContext value={pictures}>
                <div className="frame" data-layer={scope.layer}>
                  <TopBar
                    book={catalogue.book}
                    onSearch={() => setSearching(true)}
                    onHelp={() => setHelping(true)}
                    onClose={close}
                  />
                  <Rail screen={screen} />
                  <ScreenArea screen={screen} />
                  <StatusBar last={last} />
                </div>
                <QuickSearch open={searching} onClose={() => setSearching(false)} />
                <HelpDrawer open={helping} onClose={() => setHelping(false)} />
                <DropOverlay />
              </PicturesContext>
            </UndoContext>
          </FormDeskContext>
        </ImportDeskContext>
      </ScopeContext>
    </MayContext>
  )
}
