import { Drawer } from 'antd'
import { helpWords } from '../words/help.ts'
import { useWords } from '../words/words.ts'
import './help-drawer.css'

const steps = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'step-6', 'step-7'] as const
const keys = [
  ['Ctrl+K', 'search'],
  ['Ctrl+Z', 'undo'],
  ['Ctrl+Y', 'redo'],
  ['Ctrl+C', 'copy'],
  ['Ctrl+G', 'go-row'],
  ['↑ ↓ ← →', 'move'],
  ['Space', 'choose'],
  ['Alt+← →', 'chip'],
  ['Alt+X', 'swap'],
  ['Ctrl+Space', 'complete'],
  ['Esc', 'escape'],
  ['F1', 'help'],
] as const

/** Keys of the desk on the Review screen. */
const deskKeys = [
  ['F8 · J', 'desk-next'],
  ['Shift+F8 · K', 'desk-before'],
  ['E', 'desk-explain'],
  ['T', 'desk-take-over'],
  ['C', 'desk-comment'],
  ['A', 'desk-accept'],
  ['S', 'desk-send-back'],
  ['Esc', 'desk-back'],
] as const

/** F1: the first five minutes, the keys, and where the data is. */
export function HelpDrawer({ open, onClose }: { readonly open: boolean; onClose(): void }) {
  const say = useWords(helpWords)
  return (
    <Drawer title={say('title')} open={open} onClose={onClose} size={400} className="help">
      <h3>{say('first')}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{say(step)}</li>
        ))}
      </ol>
      <h3>{say('keys')}</h3>
      <KeyList keys={keys} />
      <h3>{say('desk')}</h3>
      <p>{say('desk-text')}</p>
      <KeyList keys={deskKeys} />
      <h3>{say('layers')}</h3>
      <p>{say('layers-text')}</p>
      <h3>{say('people')}</h3>
      <p>{say('people-text')}</p>
      <h3>{say('safe')}</h3>
      <p>{say('safe-text')}</p>
    </Drawer>
  )
}

type HelpKey = keyof (typeof helpWords)['zh-CN']

function KeyList({ keys }: { readonly keys: readonly (readonly [string, HelpKey])[] }) {
  const say = useWords(helpWords)
  return (
    <dl>
      {keys.map(([key, what]) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{say(what)}</dd>
        </div>
      ))}
    </dl>
  )
}
