import { CopyOutlined, EllipsisOutlined, FileImageOutlined, ProfileOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { type RefObject, useState } from 'react'
import type { PictureFormat } from '#contract'
import type { Chart, Keys } from '../charts/chart.ts'
import { chartToolWords } from '../words/chart-tools.ts'
import { layerWords } from '../words/layer.ts'
import { useWords } from '../words/words.ts'
import { ChartDescription } from './chart-description.tsx'
import { copyPicture, type Pictured, pngOf, svgOf, toBase64 } from './chart-picture.ts'
import type { ChartInstance } from './chart-runtime.ts'
import { periodLabel } from './format.ts'
import { usePictures } from './pictures.ts'
import { problemSentence } from './problem-alert.tsx'
import { useScope } from './scope.tsx'

export interface ChartMenuProps {
  readonly chart: Chart
  /** The chart on the window. */
  readonly drawn: RefObject<ChartInstance | null>
  readonly title: string
  readonly unit?: string | undefined
  readonly source: string
  readonly onPick?: ((keys: Keys) => void) | undefined
}

/** Reads a chart as text and figures, copies it, or saves it as a picture. */
export function ChartMenu(props: ChartMenuProps) {
  const say = useWords(chartToolWords)
  const { take, isBusy } = useTakePicture(props)
  const [isTold, setTold] = useState(false)
  const actions: Readonly<Record<string, () => void>> = {
    copy: () => void take('copy'),
    png: () => void take('png'),
    svg: () => void take('svg'),
    text: () => setTold(true),
  }

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'text', icon: <ProfileOutlined />, label: say('describe') },
            { type: 'divider' },
            { key: 'copy', icon: <CopyOutlined />, label: say('copy') },
            { key: 'png', icon: <FileImageOutlined />, label: say('savePng') },
            { key: 'svg', icon: <FileImageOutlined />, label: say('saveSvg') },
          ],
          onClick: ({ key }) => actions[key]?.(),
        }}
      >
        <Button
          className="chart-more"
          size="small"
          type="text"
          loading={isBusy}
          icon={<EllipsisOutlined />}
          title={say('more')}
          aria-label={say('more')}
        />
      </Dropdown>
      <ChartDescription chart={props.chart} title={props.title} open={isTold} onClose={() => setTold(false)} />
    </>
  )
}

/** Takes the chart's picture as it stands now, to the clipboard or to a file. */
function useTakePicture({ chart, drawn, title, unit, source }: ChartMenuProps) {
  const scope = useScope()
  const pictures = usePictures()
  const say = useWords(chartToolWords)
  const sayLayer = useWords(layerWords)
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)

  const pictured = (): Pictured | null => {
    if (drawn.current === null) return null
    const { regions, allRegions, language, period, dark } = scope
    const where =
      regions.length === 0 ? say('allCounties') : say('someCounties', { count: regions.length, all: allRegions.length })
    const subtitle = [unit ? say('unitIs', { unit }) : '', periodLabel(period, language), where]
    return {
      instance: drawn.current,
      chart,
      dark,
      caption: {
        title,
        subtitle: subtitle.filter((text) => text !== '').join(' · '),
        source: `${say('sourceIs', { source })} · ${sayLayer('layer-is', { layer: sayLayer(scope.layer) })}`,
        note: chart.note,
      },
    }
  }

  const save = async (picture: Pictured, format: PictureFormat) => {
    const content = format === 'png' ? await toBase64(await pngOf(picture)) : await svgOf(picture)
    const saved = await pictures.save({ title: title.slice(0, 200), format, content })
    if (saved !== null) void message.success(say('saved', { file: saved.file }), 6)
  }

  const take = async (way: PictureFormat | 'copy') => {
    const picture = pictured()
    if (picture === null) return
    setBusy(true)
    try {
      if (way !== 'copy') return await save(picture, way)
      await copyPicture(picture)
      void message.success(say('copied'))
    } catch (thrown) {
      void message.error(way === 'copy' ? say('notCopied') : problemSentence(thrown, scope.language), 8)
    } finally {
      setBusy(false)
    }
  }
  return { take, isBusy }
}
