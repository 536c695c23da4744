import { App, Button, Skeleton } from 'antd'
import { useRef, useState } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { actWords } from '../../words/review-acts.ts'
import { deskWords } from '../../words/review-desk.ts'
import { useWords } from '../../words/words.ts'
import { DeskPage } from './desk-page.tsx'
import { neighboursOf, nextToDo } from './neighbours.ts'
import { type QueueFilter, rememberedFilter, rememberFilter, toQuery } from './queue-filter.ts'
import { QueuePage } from './queue-page.tsx'
import { useActSteps } from './use-act-steps.ts'
import './review-screen.css'
import './desk.css'
import './desk-findings.css'
import './desk-comments.css'
import './side-grid.css'

/** Lines of the queue listed at first, and more at a time. */
const LISTED = 500

/** Where a submission to be reviewed is named, by this screen and by others that lead here. */
const OPEN = 'review:submission'
const FINDING = 'review:finding'

/** The queue of submissions to be reviewed, and the desk on which one of them lies. */
export function ReviewScreen() {
  const scope = useScope()
  const say = useWords(actWords)
  const { message } = App.useApp()
  const steps = useActSteps()
  const [filter, setFilter] = useState<QueueFilter>(() => rememberedFilter(scope))
  const [limit, setLimit] = useState(LISTED)
  const order = useRef<readonly number[]>([])
  const queue = useAnswer('review', 'queue', toQuery(filter, scope, limit))
  const open = Number(scope.remembered(OPEN) ?? '') || null
  const inQueue = queue.data?.lines.map(({ submission }) => submission.submission) ?? []
  const shown = order.current.length > 0 ? order.current : inQueue

  function go(submission: number | null) {
    scope.remember(OPEN, submission === null ? '' : String(submission))
    scope.remember(FINDING, '')
  }
  function narrow(next: QueueFilter) {
    setFilter(next)
    rememberFilter(scope, next)
    setLimit(LISTED)
    order.current = []
  }

  if (open !== null)
    return (
      <OpenDesk
        key={open}
        submission={open}
        first={scope.remembered(FINDING) ?? ''}
        near={neighboursOf(shown, open)}
        steps={steps}
        onOpen={go}
        onBack={() => go(null)}
        onDone={() => {
          const next = nextToDo(shown, queue.data?.lines ?? [], open)
          if (next === null) void message.info(say('queue-done'))
          go(next)
        }}
      />
    )
  if (queue.error !== null) return <ProblemAlert problem={queue.error} onAgain={() => void queue.refetch()} />
  return (
    <QueuePage
      queue={queue.data}
      filter={filter}
      onFilter={narrow}
      onOpen={go}
      onOrder={(submissions) => {
        order.current = submissions
      }}
      onMore={() => setLimit((last) => last + LISTED)}
    />
  )
}

type OpenDeskProps = Omit<Parameters<typeof DeskPage>[0], 'desk' | 'form'> & { readonly submission: number }

function OpenDesk({ submission, ...props }: OpenDeskProps) {
  const say = useWords(deskWords)
  const { forms } = useScope()
  const answer = useAnswer('review', 'desk', { submission })
  const desk = answer.data?.submission.submission === submission ? answer.data : undefined
  const form = forms.find(({ code }) => code === desk?.submission.form)

  if (answer.error !== null)
    return (
      <div className="desk-problem">
        <ProblemAlert problem={answer.error} onAgain={() => void answer.refetch()} />
        <Button onClick={props.onBack}>{say('back')}</Button>
      </div>
    )
  if (desk === undefined || form === undefined) return <Skeleton active className="desk-loading" />
  return <DeskPage {...props} desk={desk} form={form} />
}
