import { App } from 'antd'
import type { SavedView } from '#contract'
import { useViews } from '../../api/use-views.ts'
import { FormSelect } from '../../parts/form-select.tsx'
import { useScope } from '../../parts/scope.tsx'
import { ViewsMenu } from '../../parts/views-menu.tsx'
import { pivotWords } from '../../words/pivot.ts'
import { viewsWords } from '../../words/views.ts'
import { textOf, useWords } from '../../words/words.ts'
import { toLayout } from './known-layout.ts'
import { readyMade } from './ready-made.ts'
import type { PivotDesk } from './use-pivot-desk.ts'

export interface PivotViewsProps {
  readonly desk: PivotDesk
  readonly current: SavedView | null
  onCurrent(view: SavedView | null): void
}

/** Of which shape the settings of a kept pivot are. */
const VERSION = 1

/** The form and the views of it: those kept in the book, and those that come with the program. */
export function PivotViews({ desk, current, onCurrent }: PivotViewsProps) {
  const say = useWords(pivotWords)
  const views = useWords(viewsWords)
  const { language } = useScope()
  const { message } = App.useApp()
  const { form, layout } = desk
  const settings = { layout }
  const { views: kept, doors } = useViews({ kind: 'pivot', form: form.code, version: VERSION, settings })
  const ready = readyMade(form)
  const open = (view: SavedView) => {
    const found = view.version === VERSION ? toLayout(view.settings.layout) : null
    if (found === null) return void message.error(views('unreadable', { name: view.name }))
    onCurrent(view)
    desk.setLayout(found)
  }
  return (
    <>
      <FormSelect
        form={form}
        onForm={(code) => {
          onCurrent(null)
          desk.openForm(code)
        }}
      />
      <ViewsMenu
        views={kept}
        readyMade={ready.map(({ kind, dimension }) => ({
          key: kind,
          name: say(`ready-${kind}`, { dimension: dimension === null ? '' : textOf(dimension.title, language) }),
        }))}
        current={current}
        changed={current !== null && JSON.stringify(current.settings.layout) !== JSON.stringify(layout)}
        doors={doors}
        onOpen={open}
        onReadyMade={(key) => {
          const found = ready.find(({ kind }) => kind === key)
          onCurrent(null)
          if (found !== undefined) desk.setLayout(found.layout)
        }}
        onCurrent={onCurrent}
      />
    </>
  )
}
