import { InboxOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import './empty-state.css'

export interface EmptyStateProps {
  readonly title: string
  /** What to do about it. */
  readonly hint?: ReactNode
  /** The button that does it. */
  readonly action?: ReactNode
}

/** Says that there is nothing to show, why, and what to do. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className="empty-state" role="status">
      <InboxOutlined className="empty-state-icon" aria-hidden />
      <div className="empty-state-title">{title}</div>
      {hint !== undefined && <div className="empty-state-hint">{hint}</div>}
      {action !== undefined && <div className="empty-state-action">{action}</div>}
    </div>
  )
}
