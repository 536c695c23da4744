import { Select } from 'antd'
import { useAnswer } from '../api/use-answer.ts'
import { useScope } from '../parts/scope.tsx'
import { layerWords } from '../words/layer.ts'
import { useWords } from '../words/words.ts'
import './layer-select.css'

/** What figures are made of, for all screens: with the adjustments of the bureau, or as the counties sent them. */
export function LayerSelect() {
  const say = useWords(layerWords)
  const { layer, setLayer } = useScope()
  const count = (useAnswer('adjustments', 'list', {}).data ?? []).filter(({ counts }) => counts).length
  const source = layer === 'source'

  return (
    <Select
      className={source ? 'layer-select layer-select-source' : 'layer-select'}
      aria-label={say('layer')}
      title={say(source ? 'source-hint' : 'adjusted-hint', { count })}
      value={layer}
      popupMatchSelectWidth={false}
      options={[
        { value: 'adjusted', label: say(count === 0 ? 'adjusted' : 'adjusted-count', { count }) },
        { value: 'source', label: say('source') },
      ]}
      onChange={setLayer}
    />
  )
}
