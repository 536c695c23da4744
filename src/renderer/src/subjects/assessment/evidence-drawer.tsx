import { Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { regionName } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { SourceOf, type SourcePlace } from './source-of.tsx'

export interface EvidenceDrawerProps<Evidence extends { readonly region: string }> {
  readonly period: string
  /** `null` closes the drawer. */
  readonly region: string | null
  /** What is assessed. */
  readonly title: string
  readonly found: { readonly data: Evidence | null | undefined; readonly error: unknown }
  onClose(): void
  children(evidence: Evidence, onOpen: (place: SourcePlace) => void): ReactNode
}

/** The evidence on one county beside the board, and from there the cells it comes from. */
export function EvidenceDrawer<Evidence extends { readonly region: string }>(props: EvidenceDrawerProps<Evidence>) {
  const { period, region, title, found, onClose, children } = props
  const { allRegions, language } = useScope()
  const [place, setPlace] = useState<SourcePlace | null>(null)
  // What is still there of the county before is not shown under the name of this one.
  const evidence = found.data?.region === region ? found.data : undefined
  return (
    <Drawer
      open={region !== null}
      onClose={onClose}
      size={460}
      mask={false}
      push={{ distance: 400 }}
      className="assessment-drawer"
      title={region === null ? '' : `${regionName(allRegions, region, language)} · ${title} ${period.slice(0, 4)}`}
    >
      {found.error !== null && <ProblemAlert problem={found.error} />}
      {!evidence && found.error === null && <LateSkeleton rows={8} />}
      {evidence && children(evidence, setPlace)}
      <SourceOf place={place} onClose={() => setPlace(null)} />
    </Drawer>
  )
}
