import { Select } from 'antd'
import { useScope } from '../../parts/scope.tsx'
import { atlasWords } from '../../words/atlas.ts'
import { useWords } from '../../words/words.ts'
import { IndicatorSelect } from './atlas-head.tsx'
import { type AtlasChoices, boxGroupings, classMethods, mapSchemes } from './choices.ts'
import type { Atlas } from './use-atlas.ts'

export interface ViewOptionsProps {
  readonly atlas: Atlas
  readonly choices: AtlasChoices
  /** The scheme in force where the person has chosen none. */
  readonly onChoice: (change: Partial<AtlasChoices>) => void
}

/** What can be set for the view that is shown: classes of a map, the second figure of a scatter, groups of boxes. */
export function ViewOptions({ atlas, choices, onChoice }: ViewOptionsProps) {
  const say = useWords(atlasWords)
  const { language } = useScope()
  switch (choices.view) {
    case 'map':
    case 'maps':
      return (
        <>
          <Select
            size="small"
            aria-label={say('method')}
            title={say('method')}
            popupMatchSelectWidth={false}
            value={choices.method}
            options={classMethods.map((method) => ({ value: method, label: say(method) }))}
            onChange={(method) => onChoice({ method })}
          />
          <Select
            size="small"
            aria-label={say('classes')}
            popupMatchSelectWidth={false}
            value={choices.classes}
            options={[3, 4, 5, 6].map((count) => ({ value: count, label: say('classCount', { count }) }))}
            onChange={(classes) => onChoice({ classes })}
          />
          <Select
            size="small"
            aria-label={say('scheme')}
            popupMatchSelectWidth={false}
            value={choices.scheme ?? 'auto'}
            options={(['auto', ...mapSchemes] as const).map((scheme) => ({ value: scheme, label: say(scheme) }))}
            onChange={(scheme) => onChoice({ scheme: mapSchemes.find((one) => one === scheme) ?? null })}
          />
        </>
      )
    case 'scatter':
      return (
        <IndicatorSelect
          key={language}
          catalogue={atlas.catalogue}
          label={say('against')}
          value={choices.against}
          onChange={(against) => onChoice({ against })}
        />
      )
    case 'box':
      return (
        <Select
          size="small"
          aria-label={say('grouping')}
          popupMatchSelectWidth={false}
          value={choices.grouping}
          options={boxGroupings.map((grouping) => ({ value: grouping, label: say(grouping) }))}
          onChange={(grouping) => onChoice({ grouping })}
        />
      )
    default:
      return null
  }
}
