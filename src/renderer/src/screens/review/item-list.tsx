import { CommentOutlined, CopyOutlined } from '@ant-design/icons'
import { Listy, type ListyRef, Tag } from 'antd'
import { useEffect, useRef } from 'react'
import { useScope } from '../../parts/scope.tsx'
import { useHeight } from '../../parts/use-height.ts'
import { severityTerms } from '../../words/checks.ts'
import { severityTerms as sheetTerms } from '../../words/intake-terms.ts'
import { deskWords } from '../../words/review-desk.ts'
import { textOf, useWords } from '../../words/words.ts'
import type { DeskLine } from './desk-lines.ts'

export interface ItemListProps {
  readonly lines: readonly DeskLine[]
  readonly chosen: string | null
  onChoose(line: DeskLine): void
}

const COLOURS: Readonly<Record<DeskLine['kind'], string>> = {
  error: 'red',
  warning: 'gold',
  note: 'default',
  doubt: 'purple',
}

/** One line for each finding: how grave, where, and what is wrong; the chosen one is kept in sight. */
export function ItemList({ lines, chosen, onChoose }: ItemListProps) {
  const say = useWords(deskWords)
  const { language } = useScope()
  const [box, height] = useHeight<HTMLDivElement>()
  const list = useRef<ListyRef>(null)
  const termOf = (kind: DeskLine['kind']) =>
    kind === 'doubt' ? say('doubt') : textOf(kind === 'note' ? sheetTerms.note : severityTerms[kind], language)

  useEffect(() => {
    if (chosen !== null) list.current?.scrollTo({ key: chosen, align: 'auto' })
  }, [chosen])

  return (
    <div ref={box} className="desk-items">
      {height > 0 && (
        <Listy
          ref={list}
          virtual
          height={height}
          items={[...lines]}
          rowKey="key"
          itemRender={(line: DeskLine) => (
            <button
              type="button"
              className="desk-item"
              aria-pressed={line.key === chosen}
              onClick={() => onChoose(line)}
            >
              <Tag color={COLOURS[line.kind]}>{termOf(line.kind)}</Tag>
              <code>{line.cell}</code>
              <span>
                {line.text}
                {line.item?.explanation != null && (
                  <span className="desk-item-explained" title={line.item.explanation.text}>
                    {line.item.explanation.copiedFrom === null ? <CommentOutlined /> : <CopyOutlined />}{' '}
                    {say(line.item.explanation.copiedFrom === null ? 'explained' : 'copied')}
                  </span>
                )}
              </span>
            </button>
          )}
        />
      )}
    </div>
  )
}
