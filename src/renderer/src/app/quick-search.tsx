import { SearchOutlined } from '@ant-design/icons'
import { Input, Modal } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { Language } from '#contract'
import { periodLabel } from '../parts/format.ts'
import { type Scope, useScope } from '../parts/scope.tsx'
import { frameWords } from '../words/frame.ts'
import { textOf, useWords } from '../words/words.ts'
import { matchesCounty } from './matches-county.ts'
import { screens } from './screens.tsx'
import './quick-search.css'

interface Hit {
  readonly key: string
  readonly kind: 'search-screen' | 'search-county' | 'search-period'
  readonly title: string
  readonly more: string
  go(): void
}

/** Ctrl+K: goes to a screen, a county or a period by typing a part of its name or code. */
export function QuickSearch({ open, onClose }: { readonly open: boolean; onClose(): void }) {
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={520}
      destroyOnHidden
      style={{ top: 72 }}
    >
      <Search onClose={onClose} />
    </Modal>
  )
}

function Search({ onClose }: { onClose(): void }) {
  const say = useWords(frameWords)
  const scope = useScope()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const hits = hitsOf(text, scope, scope.language, say)
  const at = Math.min(chosen, hits.length - 1)

  function go(hit: Hit | undefined) {
    if (hit === undefined) return
    onClose()
    hit.go()
  }

  function heed(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(hits[at])
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    setChosen(Math.max(0, Math.min(hits.length - 1, at + step)))
  }

  return (
    <div>
      <Input
        autoFocus
        size="middle"
        prefix={<SearchOutlined />}
        placeholder={say('search-hint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={heed}
      />
      <div className="quick-list" role="listbox" aria-label={say('search')}>
        {hits.map((hit, index) => (
          <button
            key={hit.key}
            ref={(row) => (index === at ? row?.scrollIntoView({ block: 'nearest' }) : undefined)}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="quick-item"
            onClick={() => go(hit)}
            onMouseMove={() => setChosen(index)}
          >
            <span className="quick-item-kind">{say(hit.kind)}</span>
            {hit.title}
            <span className="quick-item-more">{hit.more}</span>
          </button>
        ))}
        {hits.length === 0 && <div className="quick-item soft">{say('search-none', { text })}</div>}
      </div>
    </div>
  )
}

type Say = (key: keyof (typeof frameWords)['zh-CN']) => string

function hitsOf(text: string, scope: Scope, language: Language, say: Say): readonly Hit[] {
  const wanted = text.trim().toLowerCase()
  const pages: Hit[] = screens
    .map(({ name }) => ({
      key: name,
      kind: 'search-screen' as const,
      title: say(name),
      more: '',
      go: () => scope.open(name),
    }))
    .filter((hit) => hit.title.toLowerCase().includes(wanted) || hit.key.includes(wanted))
  const periods: Hit[] = [...scope.periods]
    .reverse()
    .map((period) => ({
      key: period,
      kind: 'search-period' as const,
      title: periodLabel(period, language),
      more: period,
      go: () => scope.setPeriod(period),
    }))
    .filter(
      (hit) => wanted !== '' && (hit.key.toLowerCase().includes(wanted) || hit.title.toLowerCase().includes(wanted)),
    )
  const counties: Hit[] = scope.allRegions
    .filter((region) => matchesCounty(region, wanted))
    .map((region) => ({
      key: region.code,
      kind: 'search-county' as const,
      title: textOf(region.name, language),
      more: region.code,
      go: () => scope.setRegions([region.code]),
    }))
  return [...pages, ...periods, ...counties]
}
