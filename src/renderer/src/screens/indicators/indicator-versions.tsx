import { useAnswer } from '../../api/use-answer.ts'
import { momentLabel } from '../../parts/format.ts'
import { formulaText } from '../../parts/indicator-formula.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { useScope } from '../../parts/scope.tsx'
import { indicatorWords } from '../../words/indicators.ts'
import { textOf, useWords } from '../../words/words.ts'
import { formulaWords } from './catalogue-columns.ts'

/** Every version of an indicator of the book, newest first: when it held, and what it counted. */
export function IndicatorVersions({ code }: { readonly code: string }) {
  const say = useWords(indicatorWords)
  const { language, forms } = useScope()
  const versions = useAnswer('indicators', 'versions', { code })
  if (versions.data === undefined) return <LateSkeleton rows={3} />
  return (
    <ol className="indicators-versions">
      {versions.data.map(({ version, since, until, definition }) => (
        <li key={version}>
          <strong>{say('version', { version })}</strong>{' '}
          <span className="soft">
            {until === null
              ? say('since', { since: momentLabel(since) })
              : say('since-until', { since: momentLabel(since), until: momentLabel(until) })}
          </span>
          <div>{textOf(definition.title, language) || definition.title.zh}</div>
          <div className="soft">
            {formulaText(
              { ...definition, denominator: definition.denominator ?? null, scale: definition.scale ?? 1 },
              forms,
              language,
              formulaWords(say),
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
