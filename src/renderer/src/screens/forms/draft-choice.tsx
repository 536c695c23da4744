export interface ChoiceCellProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [value: Value, text: string])[]
  /** Where there is nothing to choose the cell is empty. */
  readonly disabled?: boolean
  onChange(value: Value): void
}

/** A cell with one of several; a plain list of the page, light enough for hundreds of rows. */
export function ChoiceCell<Value extends string>({
  label,
  value,
  options,
  disabled,
  onChange,
}: ChoiceCellProps<Value>) {
  if (disabled) return <td />
  return (
    <td>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.target.value)
          if (chosen !== undefined) onChange(chosen[0])
        }}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </td>
  )
}
