import type { FormView } from '#contract'
import { alikeOpen, type DeskLine, type Spot } from './desk-lines.ts'
import { ExplanationForm } from './explanation-form.tsx'
import { ExplanationText } from './explanation-text.tsx'
import { ItemDetail } from './item-detail.tsx'
import { LineActs } from './line-acts.tsx'
import type { RemarkActs } from './use-remark-acts.ts'

export interface LineDetailProps {
  readonly line: DeskLine
  readonly lines: readonly DeskLine[]
  readonly form: FormView
  readonly submission: number
  readonly acts: RemarkActs
  readonly isWriting: boolean
  readonly canWrite: boolean
  onWriting(writing: boolean): void
  /** Something was written: the next finding's turn. */
  onWritten(): void
  onTakeOver(): void
  onSpot(spot: Spot): void
  onComment(spot: Spot): void
}

/** What the chosen line is about, what was written on it, and below, always in sight, what can be done with it. */
export function LineDetail(props: LineDetailProps) {
  const { line, lines, form, submission, acts, isWriting, onWriting, onWritten, onSpot } = props
  const { item } = line
  return (
    <>
      <div key={line.key} className="desk-detail-body">
        <p className="desk-detail-text">{line.text}</p>
        {item !== null && !isWriting && <ExplanationText item={item} />}
        <ItemDetail line={line} form={form} submission={submission} onSpot={onSpot} />
      </div>
      <div className="desk-detail-foot">
        {item !== null && isWriting ? (
          <ExplanationForm
            key={line.key}
            item={item}
            alike={alikeOpen(lines, item)}
            {...{ acts, onWriting, onWritten }}
          />
        ) : (
          <LineActs {...props} />
        )}
      </div>
    </>
  )
}
