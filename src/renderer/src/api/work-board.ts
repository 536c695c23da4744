import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ProgressEvent, Rooms } from '#contract'
import { type Answer, ask, type Query, type Verb } from './client.ts'

/** What long work is about; the window has a name for each. */
export type WorkKind = 'sample' | 'preview' | 'keep' | 'pivot' | 'check' | 'rehearse' | 'other'

export interface Work {
  readonly job: string
  readonly kind: WorkKind
  /** `null` until the first report. */
  readonly progress: ProgressEvent | null
  readonly cancelling: boolean
}

export interface WorkManner {
  /** Cancels this run alone. */
  readonly signal?: AbortSignal
  /** Work done within so many milliseconds is never shown. */
  readonly quietFor?: number
}

/** All long work under way: every run has a name, reports progress and can be cancelled. */
export interface WorkBoard {
  run<Room extends keyof Rooms, V extends Verb<Room>>(
    kind: WorkKind,
    room: Room,
    verb: V,
    query: Query<Room, V>,
    manner?: WorkManner,
  ): Promise<Answer<Room, V>>
  /** Cancels all work of a kind; what was written so far is rolled back by the core. */
  cancel(kind: WorkKind): void
  heed(event: ProgressEvent): void
  current(): readonly Work[]
  subscribe(listener: () => void): () => void
}

export function createWorkBoard(): WorkBoard {
  let works: readonly Work[] = []
  const listeners = new Set<() => void>()

  function change(next: readonly Work[]) {
    works = next
    for (const listener of listeners) listener()
  }

  return {
    async run(kind, room, verb, query, { signal, quietFor = 0 } = {}) {
      const job = crypto.randomUUID()
      const show = () => change([...works, { job, kind, progress: null, cancelling: false }])
      const timer = quietFor > 0 ? setTimeout(show, quietFor) : undefined
      if (timer === undefined) show()
      signal?.addEventListener('abort', () => void ask('shell', 'cancel', { job }), { once: true })
      try {
        return await ask(room, verb, query, job)
      } finally {
        clearTimeout(timer)
        if (works.some((work) => work.job === job)) change(works.filter((work) => work.job !== job))
      }
    },
    cancel(kind) {
      for (const work of works) if (work.kind === kind) void ask('shell', 'cancel', { job: work.job })
      change(works.map((work) => (work.kind === kind ? { ...work, cancelling: true } : work)))
    },
    heed(event) {
      if (isOwnCheck(event)) return change(withOwnCheck(works, event))
      change(works.map((work) => (work.job === event.job ? { ...work, progress: event } : work)))
    },
    current: () => works,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The program checks by itself what has changed; such work has a name of its own and is not asked for here. */
function isOwnCheck({ job }: ProgressEvent): boolean {
  return job.startsWith('check:')
}

/** A check shows from its first report on, and goes with the one that says it is done. */
function withOwnCheck(works: readonly Work[], event: ProgressEvent): readonly Work[] {
  const known = works.find(({ job }) => job === event.job)
  const others = works.filter((work) => work !== known)
  if (event.total !== null && event.done >= event.total) return others
  return [...others, { job: event.job, kind: 'check', cancelling: known?.cancelling ?? false, progress: event }]
}

export const WorkBoardContext = createContext<WorkBoard | null>(null)

export function useWorkBoard(): WorkBoard {
  const board = useContext(WorkBoardContext)
  if (board === null) throw new Error('no work board around this screen')
  return board
}

/** The long work under way now, oldest first. */
export function useWork(): readonly Work[] {
  const board = useWorkBoard()
  return useSyncExternalStore(board.subscribe, board.current)
}
