import { FullscreenOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { chartToolWords } from '../words/chart-tools.ts'
import { useWords } from '../words/words.ts'
import { ChartMenu, type ChartMenuProps } from './chart-menu.tsx'
import { EnlargedChart } from './enlarged-chart.tsx'

/** What can be done with a chart: enlarge it, read it as text and figures, copy it, save it. */
export function ChartTools(props: ChartMenuProps) {
  const say = useWords(chartToolWords)
  const [isLarge, setLarge] = useState(false)
  return (
    <>
      <Button
        className="chart-enlarge"
        size="small"
        type="text"
        icon={<FullscreenOutlined />}
        title={say('enlarge')}
        aria-label={say('enlarge')}
        onClick={() => setLarge(true)}
      />
      <ChartMenu {...props} />
      <EnlargedChart {...props} open={isLarge} onClose={() => setLarge(false)} />
    </>
  )
}
