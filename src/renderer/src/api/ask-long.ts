import type { ProgressEvent, Rooms } from '#contract'
import { type Answer, ask, type Query, type Verb } from './client.ts'

/** What a question that may take long is called, and who hears how far it is. */
export interface Long {
  readonly job: string
  readonly heard?: (progress: ProgressEvent) => void
}

/** A question that may take long, under a name of its own: its progress is heard, and `shell.cancel` stops it. */
export async function askLong<Room extends keyof Rooms, V extends Verb<Room>>(
  room: Room,
  verb: V,
  query: Query<Room, V>,
  long?: Long,
): Promise<Answer<Room, V>> {
  const end = window.fiveBatches.onEvent((event) => {
    if (event.kind === 'progress' && event.job === long?.job) long.heard?.(event)
  })
  try {
    return await ask(room, verb, query, long?.job)
  } finally {
    end()
  }
}
