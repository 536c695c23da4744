import { LogoutOutlined, QuestionCircleOutlined, SearchOutlined, TranslationOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { BookState } from '#contract'
import { periodLabel } from '../parts/format.ts'
import { newestFirst } from '../parts/periods.ts'
import { useScope } from '../parts/scope.tsx'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/words.ts'
import { CountySelect } from './county-select.tsx'
import { LayerSelect } from './layer-select.tsx'
import { PersonButton } from './person-button.tsx'
import { usePreferences } from './preferences.tsx'
import { ThemeButton } from './theme-button.tsx'

export interface TopBarProps {
  readonly book: BookState
  onSearch(): void
  onHelp(): void
  onClose(): void
}

/** Which book, which period, which counties — holding across all screens — and the window's own buttons. */
export function TopBar({ book, onSearch, onHelp, onClose }: TopBarProps) {
  const say = useWords(frameWords)
  const scope = useScope()
  const { language, setLanguage } = usePreferences()

  return (
    <header className="top-bar">
      <div className="top-bar-book" title={book.title}>
        <span>{book.sample ? say('sample-book') : book.title}</span>
      </div>
      {book.periods.length > 0 && (
        <>
          <span className="top-bar-label">{say('period')}</span>
          <Select
            className="top-bar-period"
            aria-label={say('period')}
            value={scope.period}
            options={newestFirst(book.periods).map((period) => ({
              value: period,
              label: periodLabel(period, language),
            }))}
            onChange={scope.setPeriod}
          />
          <span className="top-bar-label">{say('counties')}</span>
          <CountySelect />
          <LayerSelect />
        </>
      )}
      <span className="top-bar-gap" />
      <Button className="top-bar-search" icon={<SearchOutlined />} onClick={onSearch}>
        {say('search')}
        <kbd>Ctrl+K</kbd>
      </Button>
      <PersonButton person={book.person} onClose={onClose} />
      <Button
        type="text"
        icon={<TranslationOutlined />}
        title={say('language')}
        aria-label={say('language')}
        onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
      >
        {say('language-short')}
      </Button>
      <ThemeButton />
      <Button
        type="text"
        icon={<QuestionCircleOutlined />}
        title={`${say('help')} (F1)`}
        aria-label={say('help')}
        onClick={onHelp}
      />
      <Button type="text" icon={<LogoutOutlined />} title={say('close')} onClick={onClose}>
        {say('close-yes')}
      </Button>
    </header>
  )
}
