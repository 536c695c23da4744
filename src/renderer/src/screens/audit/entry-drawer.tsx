import { Descriptions, Drawer } from 'antd'
import type { AuditEntry } from '#contract'
import { secondLabel } from '../../parts/format.ts'
import { auditWords } from '../../words/audit.ts'
import { textOf, useLanguage, useWords } from '../../words/words.ts'

/** One entry in full: its sentence, what it was made of, and its hash. */
export function EntryDrawer({ entry, onClose }: { readonly entry: AuditEntry | undefined; onClose(): void }) {
  const say = useWords(auditWords)
  const language = useLanguage()
  return (
    <Drawer
      open={entry !== undefined}
      title={entry === undefined ? '' : say('entry-title', { no: entry.no })}
      size={520}
      onClose={onClose}
    >
      {entry !== undefined && (
        <div className="audit-entry">
          <p className="audit-told">{textOf(entry.told, language)}</p>
          <Descriptions
            column={1}
            size="small"
            bordered
            items={[
              { key: 'time', label: say('time'), children: secondLabel(entry.at) },
              { key: 'person', label: say('person'), children: entry.who ?? say('nobody') },
              { key: 'act', label: say('act'), children: textOf(entry.title, language) },
              { key: 'hash', label: say('hash'), children: <code>{entry.hash}</code> },
            ]}
          />
          <h3>{say('details')}</h3>
          <pre>{JSON.stringify(entry.details, null, 2)}</pre>
        </div>
      )}
    </Drawer>
  )
}
