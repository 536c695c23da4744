import { Modal } from 'antd'
import { useRef } from 'react'
import { ChartMenu, type ChartMenuProps } from './chart-menu.tsx'
import type { ChartInstance } from './chart-runtime.ts'
import { ChartView } from './chart-view.tsx'

export interface EnlargedChartProps extends ChartMenuProps {
  readonly open: boolean
  onClose(): void
}

/** A chart over the whole window, with the same tools; Esc closes it. */
export function EnlargedChart({ open, onClose, ...props }: EnlargedChartProps) {
  const drawn = useRef<ChartInstance | null>(null)
  const { chart, title, unit, source, onPick } = props
  return (
    <Modal
      className="enlarged-chart"
      open={open}
      onCancel={onClose}
      footer={null}
      width="calc(100vw - 48px)"
      style={{ top: 20 }}
      destroyOnHidden
      title={
        <div className="enlarged-head">
          <span>{title}</span>
          {unit !== undefined && unit !== '' && <span className="panel-unit">{unit}</span>}
          <span className="panel-source">{source}</span>
          <ChartMenu {...props} drawn={drawn} />
        </div>
      }
    >
      <div className="enlarged-body">
        <ChartView chart={chart} title={title} onPick={onPick} drawn={drawn} />
      </div>
    </Modal>
  )
}
