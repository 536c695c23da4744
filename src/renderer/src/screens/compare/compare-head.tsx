import { App } from 'antd'
import type { Comparison, ComparisonQuery, SavedView } from '#contract'
import { figureDoors } from '../../api/figure-doors.ts'
import { useViews } from '../../api/use-views.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { FormSelect } from '../../parts/form-select.tsx'
import type { PivotNames } from '../../parts/pivot-names.ts'
import { useScope } from '../../parts/scope.tsx'
import { ViewsMenu } from '../../parts/views-menu.tsx'
import { comparisonWords } from '../../words/comparison.ts'
import { viewsWords } from '../../words/views.ts'
import { textOf, useWords } from '../../words/words.ts'
import { readyComparisons } from './ready-made.ts'
import { toSettings } from './settings.ts'
import type { CompareDesk } from './use-compare-desk.ts'

export interface CompareHeadProps {
  readonly desk: CompareDesk
  readonly query: ComparisonQuery | null
  readonly comparison: Comparison | undefined
  readonly sides: readonly [string, string]
  readonly names: PivotNames
  readonly view: SavedView | null
  onView(view: SavedView | null): void
}

/** Of which shape the settings of a kept comparison are. */
const VERSION = 1

/** The form, its views, and the export as shown. */
export function CompareHead({ desk, query, comparison, sides, names, view, onView }: CompareHeadProps) {
  const say = useWords(comparisonWords)
  const views = useWords(viewsWords)
  const { allRegions, language } = useScope()
  const { message } = App.useApp()
  const { form, settings, setSettings } = desk
  const kept = useViews({ kind: 'comparison', form: form.code, version: VERSION, settings: { settings } })
  const ready = readyComparisons(form, allRegions)
  const title = textOf(form.title, language)
  const open = (chosen: SavedView) => {
    const found = chosen.version === VERSION ? toSettings(chosen.settings.settings, form) : null
    if (found === null) return void message.error(views('unreadable', { name: chosen.name }))
    onView(chosen)
    setSettings(found)
  }
  const write = () => {
    if (query === null) return Promise.resolve(null)
    return figureDoors.exportComparison(say('file-name', { form: title }), {
      query,
      title,
      language,
      sideNames: sides,
      collapsed: settings.collapsed.map((path) => JSON.parse(path) as (string | null)[]),
      decimals: Object.fromEntries((comparison?.measures ?? []).map(({ key, decimals }) => [key, decimals])),
    })
  }
  return (
    <div className="compare-head" lang={names.language}>
      <FormSelect
        form={form}
        onForm={(code) => {
          onView(null)
          desk.openForm(code)
        }}
      />
      <ViewsMenu
        views={kept.views}
        readyMade={ready.map(({ kind, dimension }) => ({
          key: kind,
          name: say(`ready-${kind}`, { dimension: dimension === null ? '' : textOf(dimension.title, language) }),
        }))}
        current={view}
        changed={view !== null && JSON.stringify(view.settings.settings) !== JSON.stringify(settings)}
        doors={kept.doors}
        onOpen={open}
        onReadyMade={(key) => {
          const found = ready.find(({ kind }) => kind === key)
          onView(null)
          if (found !== undefined) setSettings(found.settings)
        }}
        onCurrent={onView}
      />
      <span className="compare-gap" />
      <ExportButton onExport={write} disabled={comparison === undefined} />
    </div>
  )
}
