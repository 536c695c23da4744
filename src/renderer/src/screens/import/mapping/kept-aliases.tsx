import { Button, Modal, Popconfirm, Table, Tag } from 'antd'
import { useState } from 'react'
import type { AliasView } from '#contract'
import { ask } from '../../../api/client.ts'
import { useAnswer } from '../../../api/use-answer.ts'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { momentLabel } from '../../../parts/format.ts'
import { baseName, columnTitle, formTitle, regionName } from '../../../parts/names.ts'
import { ProblemAlert } from '../../../parts/problem-alert.tsx'
import { useScope } from '../../../parts/scope.tsx'
import { mappingWords } from '../../../words/mapping.ts'
import { useWords } from '../../../words/words.ts'
import './kept-aliases.css'
import { MayButton } from '../../../parts/may-button.tsx'

/** Opens the list of what was kept for later imports; each can be withdrawn. */
export function KeptAliases() {
  const say = useWords(mappingWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('kept')}</Button>
      <Modal
        title={say('kept-title')}
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        width={940}
        destroyOnHidden
      >
        <AliasList />
      </Modal>
    </>
  )
}

function AliasList() {
  const say = useWords(mappingWords)
  const [problem, setProblem] = useState<unknown>(null)
  const { data = [] } = useAnswer('intake', 'aliases', {})
  if (data.length === 0) return <EmptyState title={say('kept-none')} />

  return (
    <>
      {problem !== null && <ProblemAlert problem={problem} />}
      <Table<AliasView>
        size="small"
        rowKey="alias"
        dataSource={[...data]}
        pagination={false}
        scroll={{ y: 420 }}
        columns={[
          { title: say('kept-what'), render: (_, alias) => <Meaning alias={alias} /> },
          { title: say('kept-version'), dataIndex: 'version', width: 70, align: 'right' },
          { title: say('kept-when'), width: 140, render: (_, alias) => momentLabel(alias.keptAt) },
          { title: say('kept-who'), dataIndex: 'keptBy', width: 90, ellipsis: true },
          { title: say('kept-from'), width: 170, ellipsis: true, render: (_, alias) => baseName(alias.file) },
          {
            title: '',
            width: 150,
            render: (_, { alias, withdrawnAt }) =>
              withdrawnAt === null ? (
                <Popconfirm
                  title={say('withdraw-sure')}
                  okText={say('withdraw')}
                  cancelText={say('cancel')}
                  onConfirm={() => ask('intake', 'withdrawAlias', { alias }).then(() => undefined, setProblem)}
                >
                  <MayButton verb="intake.withdrawAlias" size="small">
                    {say('withdraw')}
                  </MayButton>
                </Popconfirm>
              ) : (
                <Tag>{say('kept-withdrawn', { at: momentLabel(withdrawnAt).slice(0, 10) })}</Tag>
              ),
          },
        ]}
      />
    </>
  )
}

function Meaning({ alias }: { readonly alias: AliasView }) {
  const { forms, allRegions, language } = useScope()
  if (alias.region !== null)
    return (
      <>
        {alias.name} → <strong>{regionName(allRegions, alias.region, language)}</strong>
      </>
    )
  const form = forms.find(({ code }) => code === alias.form)
  return (
    <details className="kept-headings">
      <summary>
        <strong>{formTitle(forms, alias.form ?? '', language)}</strong>
      </summary>
      <ul>
        {alias.headings.map(({ path, column }) => (
          <li key={path.join('/')}>
            {path.join(' › ')} → {column === null ? '—' : columnTitle(form, column, language)}
          </li>
        ))}
      </ul>
    </details>
  )
}
