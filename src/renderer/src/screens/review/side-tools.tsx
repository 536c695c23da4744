import { Checkbox } from 'antd'
import type { ReviewDesk } from '#contract'
import { useCounts } from '../../words/counts.ts'
import { sideWords } from '../../words/review-sides.ts'
import { useWords } from '../../words/words.ts'
import type { SideView } from './side-view.ts'

export interface SideToolsProps {
  readonly desk: ReviewDesk
  readonly view: SideView
  readonly total: number | null
  onView(view: SideView): void
}

/** What the submission is held against, which rows are shown, and what the marks of the cells mean. */
export function SideTools({ desk, view, total, onView }: SideToolsProps) {
  const say = useWords(sideWords)
  const count = useCounts()
  const box = (key: keyof SideView, text: string, disabled = false, tip = '') => (
    <Checkbox
      key={key}
      checked={view[key] && !disabled}
      disabled={disabled}
      title={tip}
      onChange={(event) => onView({ ...view, [key]: event.target.checked })}
    >
      {text}
    </Checkbox>
  )
  const noPrevious = desk.previous === null
  const noLastYear = desk.lastYear === null

  return (
    <div className="side-tools">
      {box('previous', say('show-previous'), noPrevious, noPrevious ? say('no-previous') : '')}
      {box('lastYear', say('show-last-year'), noLastYear, noLastYear ? say('no-last-year') : '')}
      <span className="side-tools-line" />
      {box('changed', say('changed'), noPrevious, say(noPrevious ? 'no-previous' : 'changed-tip'))}
      {box('marked', say('marked'), false, say('marked-tip'))}
      <span className="review-tools-gap" />
      {total !== null && (
        <span className="soft" role="status">
          {count('rows', total)}
        </span>
      )}
    </div>
  )
}

/** What the colours and corners of the cells mean, below the grid. */
export function SideLegend() {
  const say = useWords(sideWords)
  return (
    <span className="side-legend soft">
      <span>
        <i className="side-changed" /> {say('legend-changed')}
      </span>
      <span>
        <i className="side-error" /> {say('legend-error')}
      </span>
      <span>
        <i className="side-warning" /> {say('legend-warning')}
      </span>
      <span>
        <i className="side-comment" /> {say('legend-comment')}
      </span>
      <span>
        <i className="side-adjusted">0</i> {say('legend-adjusted')}
      </span>
      <span>{say('hint')}</span>
    </span>
  )
}
