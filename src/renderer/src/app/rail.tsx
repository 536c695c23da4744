import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons'
import { Button, Menu, type MenuProps } from 'antd'
import { useScope } from '../parts/scope.tsx'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/words.ts'
import { type Screen, type ScreenName, screenGroups, screens } from './screens.tsx'

/** The left rail: every screen in its group, as icons alone when collapsed. */
export function Rail({ screen }: { readonly screen: ScreenName }) {
  const say = useWords(frameWords)
  const scope = useScope()
  const collapsed = scope.remembered('rail') === 'collapsed'
  const item = ({ name, icon }: Screen) => ({ key: name, icon, label: say(name) })
  const groups = screenGroups.filter((group) => screens.some((each) => each.group === group))

  const items: NonNullable<MenuProps['items']> = [
    ...screens.filter(({ group }) => group === null).map(item),
    ...groups.map((group) => ({
      key: group,
      type: 'group' as const,
      label: say(group),
      children: screens.filter((each) => each.group === group).map(item),
    })),
  ]

  return (
    <nav className={collapsed ? 'rail collapsed' : 'rail'} aria-label={say('program')}>
      <div className="rail-program">
        <Mark />
        {!collapsed && say('program')}
      </div>
      <Menu
        mode="inline"
        inlineCollapsed={collapsed}
        inlineIndent={14}
        selectedKeys={[screen]}
        items={items}
        onClick={({ key }) => scope.open(key)}
      />
      <Button
        className="rail-fold"
        type="text"
        icon={collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        aria-label={say(collapsed ? 'expand' : 'collapse')}
        title={say(collapsed ? 'expand' : 'collapse')}
        onClick={() => scope.remember('rail', collapsed ? 'open' : 'collapsed')}
      />
    </nav>
  )
}

/** Five bars for the five batches. */
function Mark() {
  return (
    <span className="rail-mark" aria-hidden>
      {[7, 10, 13, 16, 11].map((height) => (
        <i key={height} style={{ height }} />
      ))}
    </span>
  )
}
