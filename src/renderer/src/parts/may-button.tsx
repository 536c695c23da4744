import { Button, type ButtonProps } from 'antd'
import { useMay, type VerbName } from './may.ts'

export interface MayButtonProps extends ButtonProps {
  /** What the button does to the book. */
  readonly verb: VerbName
}

/** A button that is disabled, and says why, for who lacks the role that its verb wants. */
export function MayButton({ verb, disabled, title, ...button }: MayButtonProps) {
  const { may, reason } = useMay(verb)
  const told = reason ?? title
  return <Button {...button} disabled={disabled === true || !may} {...(told !== undefined && { title: told })} />
}
