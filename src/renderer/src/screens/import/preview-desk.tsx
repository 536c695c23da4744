import { Splitter } from 'antd'
import { useMemo, useState } from 'react'
import type { ImportPreview } from '#contract'
import { useImportDesk } from '../../api/import-desk.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { importWords } from '../../words/import.ts'
import { useWords } from '../../words/words.ts'
import { ConfirmBar } from './confirm-bar.tsx'
import { FileDetail } from './file-detail.tsx'
import { canBeChosen, canBeMapped, everything, filtered, listing } from './listing.ts'
import { MappingPage } from './mapping/mapping-page.tsx'
import { PreviewTools } from './preview-tools.tsx'
import { searchTexts } from './search-texts.ts'
import { SheetDetail } from './sheet-detail.tsx'
import { SheetList } from './sheet-list.tsx'
import { SummaryStrip } from './summary-strip.tsx'
import './preview-desk.css'

/** The whole import before anything is written: every sheet in a list, the chosen one in full. */
export function PreviewDesk({ preview, keeping }: { readonly preview: ImportPreview; readonly keeping: boolean }) {
  const say = useWords(importWords)
  const scope = useScope()
  const desk = useImportDesk()
  const [filter, setFilter] = useState(everything)
  const [mapping, setMapping] = useState(false)
  const all = useMemo(() => listing(preview.files), [preview])
  const shown = useMemo(() => filtered(all, filter, searchTexts(scope)), [all, filter, scope])
  const current = shown.find(({ key }) => key === desk.lookedAt) ?? shown.find(canBeChosen)

  if (mapping && current?.kind === 'sheet' && !keeping)
    return (
      <MappingPage key={current.key} preview={preview.preview} listed={current} onClose={() => setMapping(false)} />
    )

  return (
    <div className="import-preview">
      <SummaryStrip files={preview.files} filter={filter} onFilter={setFilter} />
      {desk.problem !== null && <ProblemAlert problem={desk.problem} />}
      <Splitter className="import-split">
        <Splitter.Panel defaultSize={400} min={300} max="55%">
          <div className="import-side">
            <PreviewTools shown={shown} filter={filter} onFilter={setFilter} disabled={keeping} />
            <SheetList
              shown={shown}
              chosen={current?.key ?? null}
              onChoose={desk.lookAt}
              leftOut={desk.leftOut}
              onLeaveOut={(key, out) => desk.setLeftOut([key], out)}
              disabled={keeping}
            />
          </div>
        </Splitter.Panel>
        <Splitter.Panel>
          {current === undefined && <EmptyState title={say('none-match')} />}
          {current?.kind === 'file' && <FileDetail file={current.file} />}
          {current?.kind === 'sheet' && (
            <SheetDetail
              key={current.key}
              listed={current}
              {...(canBeMapped(current.sheet) && !keeping && { onMapping: () => setMapping(true) })}
            />
          )}
        </Splitter.Panel>
      </Splitter>
      <ConfirmBar all={all} keeping={keeping} />
    </div>
  )
}
