import type { ReactNode } from 'react'
import './panel.css'

export interface PanelProps {
  readonly title: ReactNode
  readonly unit?: string | undefined
  /** Where the figures come from: form, period, counties filed. */
  readonly source?: ReactNode
  readonly actions?: ReactNode
  readonly children?: ReactNode
  readonly className?: string | undefined
}

/** A titled box on a screen: what is shown, in which unit, from where, and what can be done with it. */
export function Panel({ title, unit, source, actions, children, className }: PanelProps) {
  return (
    <section className={className === undefined ? 'panel' : `panel ${className}`}>
      <header className="panel-head">
        <h2 className="panel-title" {...(typeof title === 'string' && { title })}>
          {title}
        </h2>
        {unit !== undefined && unit !== '' && <span className="panel-unit">{unit}</span>}
        {source !== undefined && (
          <span className="panel-source" {...(typeof source === 'string' && { title: source })}>
            {source}
          </span>
        )}
        {actions !== undefined && <div className="panel-actions">{actions}</div>}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  )
}
