import { Button } from 'antd'
import type { CellComment, FormView } from '#contract'
import { columnTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { sideWords } from '../../words/review-sides.ts'
import { useWords } from '../../words/words.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentThread } from './comment-thread.tsx'
import { type Spot, spotOf } from './desk-lines.ts'
import type { RemarkActs } from './use-remark-acts.ts'

export interface CommentListProps {
  readonly comments: readonly CellComment[]
  readonly form: FormView
  readonly acts: RemarkActs
  onSpot(spot: Spot): void
}

/** Every comment of the submission, open ones first, each with the way to its cell. */
export function CommentList({ comments, form, acts, onSpot }: CommentListProps) {
  const say = useWords(sideWords)
  const { language } = useScope()
  const first = comments
    .filter(({ answers }) => answers === null)
    .toSorted((a, b) => Number(a.settled !== null) - Number(b.settled !== null))
  const placeOf = ({ column, cell, row }: CellComment) =>
    [column === null ? '' : columnTitle(form, column, language), cell ?? (row === null ? '' : String(row))]
      .filter((part) => part !== '')
      .join(' · ')

  return (
    <div className="desk-comments">
      <CommentForm spot={null} acts={acts} />
      {first.length === 0 && (
        <p className="soft">
          {say('no-comments')} · {say('no-comments-hint')}
        </p>
      )}
      {first.map((comment) => {
        const spot = spotOf(comment)
        return (
          <div key={comment.comment}>
            <Button type="link" disabled={spot === null} onClick={() => spot !== null && onSpot(spot)}>
              {placeOf(comment) || say('whole-submission')}
            </Button>
            <CommentThread comment={comment} answers={answersTo(comments, comment)} acts={acts} />
          </div>
        )
      })}
    </div>
  )
}

/** Answers to a comment, and answers to these, oldest first. */
export function answersTo(comments: readonly CellComment[], comment: CellComment): readonly CellComment[] {
  const thread = new Set([comment.comment])
  return comments.filter((each) => {
    if (each.answers === null || !thread.has(each.answers)) return false
    thread.add(each.comment)
    return true
  })
}
