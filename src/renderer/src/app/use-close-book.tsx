import { App } from 'antd'
import type { BookState } from '#contract'
import { useWork } from '../api/work-board.ts'
import { problemSentence } from '../parts/problem-alert.tsx'
import { frameWords } from '../words/frame.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** Closes the book; asks first only when work would be cut off. */
export function useCloseBook(book: BookState, onClose: () => Promise<void>): () => void {
  const say = useWords(frameWords)
  const language = useLanguage()
  const { modal, message } = App.useApp()
  const busy = useWork().length > 0

  const close = async () => {
    try {
      await onClose()
    } catch (thrown) {
      void message.error(problemSentence(thrown, language))
    }
  }

  return () => {
    if (!busy) return void close()
    modal.confirm({
      title: say('close-question', { title: book.sample ? say('sample-book') : book.title }),
      content: say('close-warning'),
      okText: say('close-yes'),
      cancelText: say('no'),
      onOk: close,
    })
  }
}
