import { DeleteOutlined, SaveOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Input, Modal } from 'antd'
import { useState } from 'react'
import type { SavedView } from '#contract'
import { ask } from '../../api/client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { problemSentence } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { atlasWords } from '../../words/atlas.ts'
import { useWords } from '../../words/words.ts'
import { type AtlasChoices, toChoices } from './choices.ts'

export interface AtlasViewsProps {
  readonly choices: AtlasChoices
  readonly picked: readonly string[]
  /** Name proposed for a new view. */
  readonly proposed: string
  readonly onOpen: (choices: AtlasChoices, picked: readonly string[]) => void
}

/** Version of the settings below. */
const VERSION = 1

/** Views kept in the book under a name: opened, kept, removed. */
export function AtlasViews({ choices, picked, proposed, onOpen }: AtlasViewsProps) {
  const say = useWords(atlasWords)
  const { language } = useScope()
  const { message } = App.useApp()
  const views = useAnswer('views', 'list', { kind: 'atlas' })
  const [name, setName] = useState<string | null>(null)
  const list = views.data ?? []
  const again = () => void views.refetch()

  const attempt = async (act: () => Promise<unknown>, told: string) => {
    try {
      await act()
      void message.success(told)
      again()
    } catch (thrown) {
      void message.error(problemSentence(thrown, language), 8)
    }
  }
  const keep = (chosen: string) => {
    setName(null)
    const settings = { choices, picked }
    const same = list.some((view) => view.name === chosen)
    void attempt(
      () =>
        ask('views', 'keep', { kind: 'atlas', name: chosen, form: null, version: VERSION, settings, overwrite: same }),
      say('viewKept', { name: chosen }),
    )
  }
  const remove = ({ view, name: gone }: SavedView) =>
    void attempt(() => ask('views', 'remove', { view }), say('viewRemoved', { name: gone }))
  const open = (view: SavedView) => {
    const { choices: kept, picked: codes } = view.settings as { choices?: Partial<AtlasChoices>; picked?: string[] }
    onOpen(toChoices(kept ?? {}), Array.isArray(codes) ? codes : [])
  }

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...list.map((view) => ({
              key: String(view.view),
              label: (
                <span className="atlas-view">
                  {view.name}
                  <Button
                    size="small"
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={say('viewRemove', { name: view.name })}
                    onClick={(event) => {
                      event.stopPropagation()
                      remove(view)
                    }}
                  />
                </span>
              ),
            })),
            ...(list.length > 0 ? [{ type: 'divider' as const }] : []),
            { key: 'keep', icon: <SaveOutlined />, label: say('viewKeep') },
          ],
          onClick: ({ key }) => {
            const view = list.find((one) => String(one.view) === key)
            if (view === undefined) setName(proposed)
            else open(view)
          },
        }}
      >
        <Button size="small">{say('views')}</Button>
      </Dropdown>
      <Modal
        open={name !== null}
        title={say('viewKeep')}
        okText={say(list.some((view) => view.name === name?.trim()) ? 'viewReplace' : 'viewSave')}
        okButtonProps={{ disabled: name === null || name.trim() === '' }}
        cancelText={say('no')}
        onCancel={() => setName(null)}
        onOk={() => keep((name ?? '').trim())}
        width={420}
        destroyOnHidden
      >
        <Input
          autoFocus
          maxLength={60}
          aria-label={say('viewName')}
          placeholder={say('viewName')}
          value={name ?? ''}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => (name ?? '').trim() !== '' && keep((name ?? '').trim())}
        />
      </Modal>
    </>
  )
}
