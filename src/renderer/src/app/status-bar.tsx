import { RedoOutlined, RollbackOutlined } from '@ant-design/icons'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/work-board.ts'
import { MayButton } from '../parts/may-button.tsx'
import { type LastAction, useUndo } from '../parts/undo.ts'
import { useCounts } from '../words/counts.ts'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/words.ts'
import { WorkLine } from './work-line.tsx'

/** What the program is doing, with Cancel, and the last thing done to the book, with its undo. */
export function StatusBar({ last }: { readonly last: LastAction | null }) {
  const say = useWords(frameWords)
  const works = useWork()
  return (
    <footer className="status-bar" aria-live="polite">
      {works.length === 0 ? say('idle') : works.map((work) => <WorkLine key={work.job} work={work} />)}
      <Last last={last} />
    </footer>
  )
}

function Last({ last }: { readonly last: LastAction | null }) {
  const say = useWords(frameWords)
  const count = useCounts()
  const undo = useUndo()
  const imports = useAnswer('intake', 'imports', {}).data ?? []
  const newest = imports
    .filter((each) => !each.undone)
    .reduce((a, b) => (a === null || b.import > a ? b.import : a), null as number | null)
  const shown =
    imports.find((each) => each.import === (last?.import ?? newest)) ?? imports.find((each) => each.import === newest)
  if (shown === undefined) return null

  return (
    <div className="status-last">
      <span>
        {shown.undone
          ? say('last-undone', { import: shown.import })
          : say('last-imported', {
              import: shown.import,
              files: count('files', shown.files),
              rows: count('rows', shown.rows),
            })}
      </span>
      <MayButton
        verb={shown.undone ? 'intake.redoImport' : 'intake.undoImport'}
        type="text"
        icon={shown.undone ? <RedoOutlined /> : <RollbackOutlined />}
        disabled={undo.busy}
        title={shown.undone ? 'Ctrl+Y' : 'Ctrl+Z'}
        onClick={() => void (shown.undone ? undo.redoImport(shown.import) : undo.undoImport(shown.import))}
      >
        {say(shown.undone ? 'redo' : 'undo')}
      </MayButton>
    </div>
  )
}
