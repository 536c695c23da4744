import type { MenuProps } from 'antd'
import type { Language, PivotField } from '#contract'
import type { pivotWords } from '../../words/pivot.ts'
import { aggregateTerms, showTerms } from '../../words/pivot-terms.ts'
import { textOf } from '../../words/words.ts'
import { type MeasureUse, type PivotLayout, shows, withUse, withUseAgain } from './layout.ts'

type Say = (key: keyof (typeof pivotWords)['zh-CN']) => string
type Items = NonNullable<MenuProps['items']>

export interface MeasureMenuInput {
  readonly use: MeasureUse
  readonly field: PivotField | undefined
  readonly layout: PivotLayout
  readonly language: Language
  readonly say: Say
  onLayout(layout: PivotLayout): void
}

/** What can be chosen for a measure: how it is summed up, what is shown of it, digits, colours. */
export function measureMenu({ use, field, layout, language, say, onLayout }: MeasureMenuInput): Items {
  const change = (part: Partial<MeasureUse>) => onLayout(withUse(layout, use.key, part))
  const mark = (on: boolean, text: string) => (on ? `✓ ${text}` : text)
  const aggregates = field?.aggregates ?? []
  const own = field?.own ?? null
  return [
    {
      key: 'show',
      label: say('show'),
      children: shows.map((show) => ({
        key: `show-${show}`,
        label: mark(use.show === show, textOf(showTerms[show], language)),
        onClick: () => change({ show }),
      })),
    },
    {
      key: 'beside',
      label: say('show-beside'),
      children: shows
        .filter((show) => !isThere(layout, use, show))
        .map((show) => ({
          key: `beside-${show}`,
          label: textOf(showTerms[show], language),
          onClick: () => onLayout(withUseAgain(layout, use.key, { show })),
        })),
    },
    ...(aggregates.length === 0
      ? []
      : [
          {
            key: 'aggregate',
            label: say('aggregate'),
            children: [
              ...(own === null
                ? []
                : [
                    {
                      key: 'aggregate-own',
                      label: mark(use.aggregate === undefined, say('aggregate-own')),
                      onClick: () => onLayout(withOwnAggregate(layout, use.key)),
                    },
                  ]),
              ...aggregates.map((aggregate) => ({
                key: `aggregate-${aggregate}`,
                label: mark(use.aggregate === aggregate, textOf(aggregateTerms[aggregate], language)),
                onClick: () => change({ aggregate }),
              })),
            ],
          },
        ]),
    {
      key: 'decimals',
      label: say('decimals'),
      children: [
        {
          key: 'decimals-own',
          label: mark(use.decimals === undefined, say('decimals-own')),
          onClick: () => onLayout(withOwnDecimals(layout, use.key)),
        },
        ...[0, 1, 2, 3, 4].map((decimals) => ({
          key: `decimals-${decimals}`,
          label: mark(use.decimals === decimals, String(decimals)),
          onClick: () => change({ decimals }),
        })),
      ],
    },
    { key: 'heat', label: say(use.heat ? 'heat-off' : 'heat'), onClick: () => change({ heat: !use.heat }) },
  ]
}

function isThere(layout: PivotLayout, use: MeasureUse, show: MeasureUse['show']): boolean {
  return layout.measures.some(
    (other) => other.measure === use.measure && other.aggregate === use.aggregate && other.show === show,
  )
}

function withOwnAggregate(layout: PivotLayout, key: string): PivotLayout {
  return replaced(layout, key, ({ aggregate: _, ...use }) => use)
}

function withOwnDecimals(layout: PivotLayout, key: string): PivotLayout {
  return replaced(layout, key, ({ decimals: _, ...use }) => use)
}

function replaced(layout: PivotLayout, key: string, change: (use: MeasureUse) => MeasureUse): PivotLayout {
  return { ...layout, measures: layout.measures.map((use) => (use.key === key ? change(use) : use)) }
}
