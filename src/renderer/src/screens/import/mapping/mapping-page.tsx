import { Splitter } from 'antd'
import { useMemo, useReducer } from 'react'
import { useImportDesk } from '../../../api/import-desk.ts'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { LateSkeleton } from '../../../parts/late-skeleton.tsx'
import { baseName, columnTitle } from '../../../parts/names.ts'
import { ProblemAlert } from '../../../parts/problem-alert.tsx'
import { useScope } from '../../../parts/scope.tsx'
import { usePageSteps } from '../../../parts/undo.ts'
import { mappingWords } from '../../../words/mapping.ts'
import { useWords } from '../../../words/words.ts'
import type { ListedSheet } from '../listing.ts'
import { ColumnsPane } from './columns-pane.tsx'
import { fedColumns, firstStep, mappingSteps, withColumn } from './mapping-draft.ts'
import { MappingHead } from './mapping-head.tsx'
import { placeOf, withSheetHints } from './place.ts'
import { SheetView } from './sheet-view.tsx'
import { TriedRows } from './tried-rows.tsx'
import { useColumnKeys } from './use-column-keys.ts'
import { useSheetCells } from './use-sheet-cells.ts'
import { useTriedSheet } from './use-tried-sheet.ts'
import './mapping-page.css'

export interface MappingPageProps {
  readonly preview: string
  readonly listed: ListedSheet
  onClose(): void
}

/** One sheet as it looks, the columns of its return beside it, and below what the mapping makes of its first rows. */
export function MappingPage({ preview, listed, onClose }: MappingPageProps) {
  const say = useWords(mappingWords)
  const { forms, language } = useScope()
  const desk = useImportDesk()
  const place = placeOf(preview, listed.key)
  const [steps, act] = useReducer(mappingSteps, desk.hints.sheets?.[listed.key] ?? {}, firstStep)
  const hints = steps.now
  const sheet = useSheetCells(place)
  const { tried, busy, problem } = useTriedSheet(place, hints)
  const read = tried?.sheet ?? listed.sheet
  const code = hints.form ?? desk.hints.form ?? read.form
  const form = forms.find((each) => each.code === code)
  const fed = fedColumns(read.form === code ? read.mapping : [], hints.mapping)
  const map = (column: string, letters: string | null) => {
    if (form !== undefined) act({ kind: 'choose', hints: withColumn(hints, form.code, column, letters) })
  }
  const keys = useColumnKeys({ form, fed, columns: sheet.cells?.columns ?? 0, onMap: map })
  usePageSteps({ undo: () => act({ kind: 'undo' }), redo: () => act({ kind: 'redo' }) })
  const fedNames = [...fed.keys()].join()
  const names = useMemo(() => new Set(fedNames.split(',')), [fedNames])
  const feeding = new Map([...fed].map(([column, { letters }]) => [letters, columnTitle(form, column, language)]))

  return (
    <div className="mapping-page">
      <MappingHead
        name={`${baseName(listed.file.file)} › ${listed.sheet.sheet}`}
        steps={steps}
        read={read}
        act={act}
        onUse={() => {
          onClose()
          void desk.readAgain(withSheetHints(desk.hints, listed, hints))
        }}
        onClose={onClose}
      />
      {(problem ?? sheet.problem) !== null && <ProblemAlert problem={problem ?? sheet.problem} />}
      <Splitter orientation="vertical" className="mapping-split">
        <Splitter.Panel min={160}>
          <Splitter>
            <Splitter.Panel min={260} defaultSize="56%">
              <section className="mapping-pane" aria-label={say('sheet-as-is')}>
                <h2>{say('sheet-as-is')}</h2>
                {sheet.cells === null ? (
                  <LateSkeleton rows={8} />
                ) : (
                  <SheetView
                    cells={sheet.cells}
                    read={read}
                    feeding={feeding}
                    pointed={keys.state.pointed}
                    onPoint={keys.point}
                    onMap={map}
                    onEnd={sheet.next}
                  />
                )}
              </section>
            </Splitter.Panel>
            <Splitter.Panel min={300}>
              {form === undefined ? (
                <EmptyState title={say('choose-form')} />
              ) : (
                <ColumnsPane form={form} fed={fed} sample={read.sample} keys={keys} onMap={map} />
              )}
            </Splitter.Panel>
          </Splitter>
        </Splitter.Panel>
        <Splitter.Panel min={90} defaultSize={210}>
          <TriedRows
            listed={listed}
            read={read}
            form={form}
            fed={names}
            complete={tried?.complete ?? true}
            busy={busy}
          />
        </Splitter.Panel>
      </Splitter>
    </div>
  )
}
