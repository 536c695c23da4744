import type { Language, RatioParts } from '#contract'
import { subjectWords } from '../words/subject.ts'
import { useWords } from '../words/words.ts'
import { formatNumber } from './format.ts'
import './key-figure-card.css'
import { useScope } from './scope.tsx'
import { Sparkline } from './sparkline.tsx'

export interface KeyFigureCardProps {
  readonly title: string
  readonly unit: string
  readonly value: number | null
  readonly decimals: number
  /** Values by period, oldest first; `null` is a gap. */
  readonly trend: readonly (number | null)[]
  /** Change on the year before as a fraction; `null` where it can't be told, left out where it has no meaning. */
  readonly change?: number | null
  /** A share changes by percentage points, not by percent of itself. */
  readonly inPoints?: boolean
  readonly parts?: RatioParts | null
  readonly completeness?: { readonly filed: number; readonly expected: number }
  readonly onOpen?: () => void
}

/** One figure at a glance: value and unit, how it went, what changed in words, and what it rests on. */
export function KeyFigureCard(card: KeyFigureCardProps) {
  const { language } = useScope()
  const say = useWords(subjectWords)
  const parts = card.parts
  const made =
    parts &&
    say('ratio', { numerator: whole(parts.numerator, language), denominator: whole(parts.denominator, language) })
  const change = card.change === undefined ? '' : changeText(card.change, card.inPoints === true, language, say)
  const filed = card.completeness && say('filedShort', card.completeness)
  const rests = card.completeness && say('counties', card.completeness)
  const full = card.value === null ? '—' : formatNumber(card.value, card.decimals, language)
  const hint = [`${card.title} ${full} ${card.unit}`.trim(), made, change, rests].filter((line) => line).join('\n')
  const Box = card.onOpen ? 'button' : 'div'

  return (
    <Box className="key-figure" title={hint} {...(card.onOpen && { type: 'button' as const, onClick: card.onOpen })}>
      <span className="key-figure-head">
        <span className="key-figure-title">{card.title}</span>
        <Sparkline values={card.trend} />
      </span>
      <span className="key-figure-line">
        <span className="key-figure-value">
          {card.value === null ? '—' : shortened(card.value, card.decimals, language)}
        </span>
        <span className="key-figure-unit">{card.unit}</span>
      </span>
      <span className="key-figure-foot">
        {change !== '' && <span className="key-figure-change">{change}</span>}
        {filed && <span className="key-figure-filed">{filed}</span>}
      </span>
    </Box>
  )
}

/** Large amounts without their decimals, which the hint still tells. */
function shortened(value: number, decimals: number, language: Language): string {
  return formatNumber(value, Math.abs(value) >= 100_000 ? 0 : decimals, language)
}

function whole(value: number | null, language: Language): string {
  return value === null ? '—' : formatNumber(value, Number.isInteger(value) ? 0 : 2, language)
}

type SayChange = (
  key: 'up' | 'down' | 'pointsUp' | 'pointsDown' | 'same' | 'unknown',
  values?: Record<string, string>,
) => string

/** A change with its sign and in words, never by colour alone. */
function changeText(change: number | null, inPoints: boolean, language: Language, say: SayChange): string {
  if (change === null) return say('unknown')
  const size = formatNumber(Math.abs(inPoints ? change : change * 100), 1, language)
  if (Number(size) === 0) return say('same')
  if (inPoints) return say(change > 0 ? 'pointsUp' : 'pointsDown', { size })
  return say(change > 0 ? 'up' : 'down', { size: `${size}%` })
}
