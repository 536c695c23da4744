import { Button } from 'antd'
import { useState } from 'react'
import type { StandardGroup } from '#contract'
import { useScope } from '../../parts/scope.tsx'
import { standardWords } from '../../words/standards.ts'
import { useWords } from '../../words/words.ts'
import { StandardsDrawer } from './standards-drawer.tsx'

/** Opens the standards of a group from the screen that goes by them. */
export function StandardsButton({ group }: { readonly group: StandardGroup }) {
  const say = useWords(standardWords)
  const { period } = useScope()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say('button')}
      </Button>
      <StandardsDrawer group={group} year={Number(period.slice(0, 4))} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
