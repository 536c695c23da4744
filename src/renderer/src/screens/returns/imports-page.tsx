import { RedoOutlined, RollbackOutlined } from '@ant-design/icons'
import { Table, Tag } from 'antd'
import type { ImportView } from '#contract'
import { formatNumber, momentLabel } from '../../parts/format.ts'
import { MayButton } from '../../parts/may-button.tsx'
import { useScope } from '../../parts/scope.tsx'
import { useUndo } from '../../parts/undo.ts'
import { returnsWords } from '../../words/returns.ts'
import { useWords } from '../../words/words.ts'

/** Every import as one unit, newest first, each with its undo or its way back. */
export function ImportsPage({ imports }: { readonly imports: readonly ImportView[] }) {
  const say = useWords(returnsWords)
  const { language } = useScope()
  const undo = useUndo()
  const number = (value: number) => <span className="figure">{formatNumber(value, 0, language)}</span>

  return (
    <div className="imports">
      <div className="returns-tools soft">{say('imports-hint')}</div>
      <Table<ImportView>
        rowKey="import"
        size="small"
        dataSource={[...imports].sort((a, b) => b.import - a.import)}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        columns={[
          { title: say('import'), dataIndex: 'import', width: 90, align: 'right' },
          { title: say('at'), dataIndex: 'at', width: 160, render: momentLabel },
          { title: say('files'), dataIndex: 'files', width: 100, align: 'right', render: number },
          { title: say('submissions'), dataIndex: 'submissions', width: 110, align: 'right', render: number },
          { title: say('rows'), dataIndex: 'rows', width: 120, align: 'right', render: number },
          {
            title: say('state'),
            dataIndex: 'undone',
            width: 120,
            render: (undone: boolean) => (
              <Tag color={undone ? 'default' : 'green'}>{say(undone ? 'undone' : 'in-force')}</Tag>
            ),
          },
          {
            key: 'action',
            render: (_, each) => (
              <>
                <MayButton
                  verb={each.undone ? 'intake.redoImport' : 'intake.undoImport'}
                  icon={each.undone ? <RedoOutlined /> : <RollbackOutlined />}
                  disabled={undo.busy || each.accepted > 0}
                  onClick={() => void (each.undone ? undo.redoImport(each.import) : undo.undoImport(each.import))}
                >
                  {say(each.undone ? 'redo' : 'undo')}
                </MayButton>
                {each.accepted > 0 && (
                  <span className="soft imports-locked">{say('import-locked', { count: each.accepted })}</span>
                )}
              </>
            ),
          },
        ]}
      />
    </div>
  )
}
