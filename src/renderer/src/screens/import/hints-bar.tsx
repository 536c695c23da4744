import { useImportDesk } from '../../api/import-desk.ts'
import { HintFields } from './hint-fields.tsx'

/** Form, period and county chosen by a person for every sheet of the import, over what the sheets say. */
export function HintsBar() {
  const { hints, setHints } = useImportDesk()
  return (
    <HintFields
      hints={hints}
      onHint={(name, value) => {
        const { [name]: _, ...others } = hints
        setHints(value === undefined ? others : { ...others, [name]: value })
      }}
    />
  )
}
