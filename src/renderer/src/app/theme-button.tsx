import { DesktopOutlined, HighlightOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { Theme } from '#contract'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/words.ts'
import { usePreferences } from './preferences.tsx'

const themes: readonly Theme[] = ['light', 'dark', 'system']
const PATTERNS = 'patterns'
const icons = { light: <SunOutlined />, dark: <MoonOutlined />, system: <DesktopOutlined /> }

/** Light, dark, or as the system; patterns over the colours of charts or none. */
export function ThemeButton() {
  const say = useWords(frameWords)
  const { preferences, patterns, setTheme, setPatterns } = usePreferences()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [preferences.theme, ...(patterns ? [PATTERNS] : [])],
        items: [
          ...themes.map((theme) => ({ key: theme, icon: icons[theme], label: say(`theme-${theme}`) })),
          { type: 'divider' },
          { key: PATTERNS, icon: <HighlightOutlined />, label: say(patterns ? 'patterns-off' : 'patterns-on') },
        ],
        onClick: ({ key }) =>
          key === PATTERNS ? setPatterns(!patterns) : setTheme(themes.find((theme) => theme === key) ?? 'system'),
      }}
    >
      <Button type="text" icon={icons[preferences.theme]} title={say('theme')} aria-label={say('theme')} />
    </Dropdown>
  )
}
