import type { ReactNode } from 'react'

export interface RuleFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** Beside the label, shown always. */
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** A field of the editor under its label. */
export function RuleField({ label, hint, extra, children }: RuleFieldProps) {
  return (
    <div className="rule-field" title={hint}>
      <span className="rule-field-label">
        {label}
        {extra !== undefined && <span className="rule-field-extra">{extra}</span>}
      </span>
      {children}
    </div>
  )
}
