import { BookOutlined, DeleteOutlined, EditOutlined, SaveOutlined } from '@ant-design/icons'
import { App, Button, Popover } from 'antd'
import { useState } from 'react'
import type { SavedView } from '#contract'
import { viewsWords } from '../words/views.ts'
import { useWords } from '../words/words.ts'
import { problemOf, problemSentence } from './problem-alert.tsx'
import { useScope } from './scope.tsx'
import { ViewNameDialog } from './view-name-dialog.tsx'
import './views-menu.css'

/** What the menu of views asks of the book; each tells what went wrong by throwing. */
export interface ViewDoors {
  /** A view under a name; with `view` that one is changed or renamed. */
  keep(name: string, view: SavedView | null, overwrite: boolean): Promise<SavedView>
  rename(view: SavedView, name: string): Promise<SavedView>
  remove(view: SavedView): Promise<SavedView>
  restore(view: SavedView): Promise<SavedView>
}

export interface ReadyMadeView {
  readonly key: string
  readonly name: string
}

export interface ViewsMenuProps {
  readonly views: readonly SavedView[]
  readonly readyMade: readonly ReadyMadeView[]
  /** The saved view that is open, and whether it was changed since. */
  readonly current: SavedView | null
  readonly changed: boolean
  readonly doors: ViewDoors
  onOpen(view: SavedView): void
  onReadyMade(key: string): void
  onCurrent(view: SavedView | null): void
}

/** Saved views of a screen: opened, kept, renamed, removed with a way back; before them those that are ready-made. */
export function ViewsMenu(props: ViewsMenuProps) {
  const { views, readyMade, current, changed, doors, onOpen, onReadyMade, onCurrent } = props
  const say = useWords(viewsWords)
  const { language } = useScope()
  const { message, modal, notification } = App.useApp()
  const [open, setOpen] = useState(false)
  const [naming, setNaming] = useState<{ readonly renamed: SavedView | null } | null>(null)

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act()
    } catch (thrown) {
      void message.error(problemSentence(thrown, language), 8)
    }
  }
  const keep = (name: string, view: SavedView | null) =>
    attempt(async () => {
      try {
        told(await doors.keep(name, view, false))
      } catch (thrown) {
        if (problemOf(thrown)?.code !== 'view-exists') throw thrown
        modal.confirm({
          title: say('taken-title', { name }),
          content: say('taken-text'),
          okText: say('overwrite'),
          cancelText: say('cancel'),
          onOk: () => attempt(async () => told(await doors.keep(name, null, true))),
        })
      }
    })
  const told = (kept: SavedView) => {
    onCurrent(kept)
    void message.success(say('kept', { name: kept.name }))
  }
  const remove = (view: SavedView) =>
    attempt(async () => {
      await doors.remove(view)
      if (view.view === current?.view) onCurrent(null)
      const key = `view-${view.view}`
      notification.success({
        key,
        title: say('removed', { name: view.name }),
        actions: (
          <Button
            size="small"
            onClick={() =>
              void attempt(async () => {
                await doors.restore(view)
                notification.destroy(key)
                void message.success(say('restored', { name: view.name }))
              })
            }
          >
            {say('undo')}
          </Button>
        ),
      })
    })

  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomLeft"
        content={
          <div className="views-menu">
            <h3>{say('saved')}</h3>
            {views.length === 0 && <p className="soft">{say('none-saved')}</p>}
            <ul>
              {views.map((view) => (
                <li key={view.view} className={view.view === current?.view ? 'views-menu-current' : ''}>
                  <button
                    type="button"
                    className="views-menu-open"
                    onClick={() => {
                      setOpen(false)
                      onOpen(view)
                    }}
                  >
                    {view.name}
                  </button>
                  <Button
                    size="small"
                    type="text"
                    icon={<EditOutlined />}
                    title={say('rename')}
                    aria-label={`${say('rename')} ${view.name}`}
                    onClick={() => {
                      setOpen(false)
                      setNaming({ renamed: view })
                    }}
                  />
                  <Button
                    size="small"
                    type="text"
                    icon={<DeleteOutlined />}
                    title={say('remove')}
                    aria-label={`${say('remove')} ${view.name}`}
                    onClick={() => void remove(view)}
                  />
                </li>
              ))}
            </ul>
            {readyMade.length > 0 && <h3>{say('ready-made')}</h3>}
            <ul>
              {readyMade.map(({ key, name }) => (
                <li key={key}>
                  <button
                    type="button"
                    className="views-menu-open"
                    onClick={() => {
                      setOpen(false)
                      onReadyMade(key)
                    }}
                  >
                    {name}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        }
      >
        <Button icon={<BookOutlined />} className="views-menu-button">
          {current === null ? say('views') : current.name}
          {current !== null && changed && <span className="soft"> · {say('changed')}</span>}
        </Button>
      </Popover>
      {current !== null && changed && (
        <Button icon={<SaveOutlined />} onClick={() => void keep(current.name, current)}>
          {say('keep-changes')}
        </Button>
      )}
      <Button
        icon={<SaveOutlined />}
        title={say(current === null ? 'keep' : 'keep-as')}
        onClick={() => setNaming({ renamed: null })}
      >
        {say(current === null ? 'keep' : 'keep-as')}
      </Button>
      {naming !== null && (
        <ViewNameDialog
          title={say(naming.renamed === null ? 'keep' : 'rename-title')}
          first={naming.renamed?.name ?? ''}
          onName={(name) => {
            const { renamed } = naming
            setNaming(null)
            if (renamed === null) void keep(name, null)
            else
              void attempt(async () => {
                const view = await doors.rename(renamed, name)
                if (view.view === current?.view) onCurrent(view)
              })
          }}
          onCancel={() => setNaming(null)}
        />
      )}
    </>
  )
}
