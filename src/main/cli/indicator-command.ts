import type { IndicatorResult, IndicatorView } from '#contract'
import { checkPeriod } from '../core/base/periods.ts'
import { memoryBook } from '../core/book/open-book.ts'
import { type CoreContext, createCore } from '../core/create-core.ts'
import { indicatorJson, readIndicatorJson } from '../core/indicators/indicator-json.ts'
import { regionFilter } from '../core/intake/submissions.ts'
import { openCore } from '../core/open-core.ts'
import type { Command } from './commands.ts'
import { LAYER_OPTION, sayLayer, withFigures, withLayer } from './layer-option.ts'
import { RESOURCES, withBook } from './open-for-cli.ts'
import { boundariesOf, type CommandLine, listOf, takes, UsageError } from './parse-command-line.ts'
import { printJson, printTable } from './print.ts'
import { oneOf } from './table-options.ts'

type Action = (words: readonly string[], line: CommandLine) => number | Promise<number>

const ACTIONS: Readonly<Record<string, Action>> = { list, show, add, remove, revisions: revisionsOf }

/** Indicators: what there is, what one is worth by county and period, and people's own. */
export const indicatorCommand: Command = {
  shape: {
    words: ['list|show|add|remove|revisions|BOOK…'],
    options: {
      ...LAYER_OPTION,
      json: 'flag',
      batch: 'text',
      by: 'text',
      period: 'text',
      region: 'text',
      boundaries: 'text',
      out: 'text',
      language: 'text',
    },
  },
  run(line) {
    const [name = '', ...words] = line.words
    return Object.hasOwn(ACTIONS, name) ? (ACTIONS[name]?.(words, line) ?? 0) : values(line.words, line)
  },
}

/** Without a book those of the program; with one and a period, with their values. */
function list(words: readonly string[], line: CommandLine): number | Promise<number> {
  const [path] = takes(words, ['BOOK'], 0)
  if (path !== undefined) return withFigures(path, line, (context) => printCatalogue(context, line))
  if (line.text.period !== undefined) throw new UsageError('--period takes a BOOK')
  const book = memoryBook()
  try {
    return printCatalogue(
      openCore(book, RESOURCES, () => ''),
      line,
    )
  } finally {
    book.close()
  }
}

function printCatalogue(context: CoreContext, { text, flags }: CommandLine): number {
  const core = createCore(context)
  const listed = core.figures.indicators({})
  const batches = [...new Set(listed.map(({ batch }) => batch))]
  const asked = text.batch === undefined ? undefined : oneOf('batch', text.batch, batches)
  const chosen = listed.filter(({ batch }) => asked === undefined || batch === asked)
  const codes = chosen.map(({ code }) => code)
  const figures =
    text.period === undefined
      ? []
      : core.figures.indicatorFigures({ period: checkPeriod(text.period), codes, ...regionsOf(context, text.region) })
  const all = chosen.map((indicator) => ({
    ...indicator,
    ...(text.period !== undefined && {
      layer: context.layer.name,
      figure: figures.find(({ code }) => code === indicator.code) ?? null,
    }),
  }))
  if (flags.has('json')) printJson(all)
  else
    printTable(
      ['code', 'batch', 'origin', 'unit', ...(text.period === undefined ? [] : ['value', 'filed']), 'title'],
      all.map(({ figure, ...indicator }) => ({
        ...indicator,
        title: indicator.title.zh,
        unit: indicator.unit.zh,
        value: figure?.value,
        filed: figure === undefined || figure === null ? '' : `${figure.filed}/${figure.expected}`,
      })),
    )
  return 0
}

function values(words: readonly string[], line: CommandLine): Promise<number> {
  const { text, flags } = line
  const [path = '', code = ''] = takes(words, ['BOOK', 'CODE'], 2)
  const by = text.by === undefined ? ['region'] : listOf(text.by)
  return withFigures(path, line, (context) => {
    const result = createCore(context).figures.indicator({
      code,
      by,
      ...(text.period !== undefined && { periods: listOf(text.period).map(checkPeriod) }),
      ...regionsOf(context, text.region),
      ...(text.boundaries !== undefined && { boundaries: boundariesOf(text.boundaries) }),
    })
    const { numerator, denominator } = result.indicator
    const forms = [numerator.form, ...(denominator === null ? [] : [denominator.form])]
    sayLayer(context, { forms, ...regionsOf(context, text.region) })
    if (flags.has('json')) printJson(withLayer(context, result))
    else printValues(result, by)
    return 0
  })
}

/** The lines with the whole below them; where they come from goes to stderr. */
function printValues({ indicator, lines, totals, sources, leftOut }: IndicatorResult, by: readonly string[]): void {
  const sides = ['value', 'numerator', ...(indicator.denominator === null ? [] : ['denominator']), 'counties', 'before']
  const whole = by.includes('period') ? totals : totals.slice(-1)
  printTable(
    [...by, ...sides],
    [
      ...lines.map(({ keys, ...line }) => ({ ...keys, ...line })),
      ...whole.map(({ keys, ...line }) => ({
        ...Object.fromEntries(by.map((name) => [name, name === 'period' ? keys.period : 'total'])),
        ...line,
      })),
    ],
  )
  process.stderr.write(`${indicator.title.zh} ${indicator.title.en} (${indicator.unit.zh}): ${formula(indicator)}\n`)
  for (const { side, form, asked, period, filed, expected, rows, blank } of sources)
    process.stderr.write(
      `${asked} ${side}: ${form} ${period ?? 'not filed'}, ${filed.length} of ${expected} counties, ${rows} rows${blank > 0 ? `, ${blank} blank` : ''}\n`,
    )
  for (const { period, region, side, why } of leftOut) process.stderr.write(`${period} ${region}: ${side} ${why}\n`)
}

/** `EDU_TABLE.persons ÷ EDU_TABLE.poor_students × 100` */
function formula({ numerator, denominator, scale }: IndicatorView): string {
  const sides = [numerator, ...(denominator === null ? [] : [denominator])].map(
    ({ form, measure, membersOf, filters = {} }) => {
      const chosen = Object.entries(filters).map(([name, members]) => `${name}=${members.join('|')}`)
      const counted = membersOf === undefined ? measure : `members of ${membersOf}`
      return `${form}.${counted}${chosen.length === 0 ? '' : `[${chosen.join(' ')}]`}`
    },
  )
  return `${sides.join(' ÷ ')}${scale === 1 ? '' : ` × ${scale}`}`
}

/** With `--json` the definition in the format of its file, ready for `indicator add`. */
function show(words: readonly string[], { flags }: CommandLine): Promise<number> {
  const [path = '', code = ''] = takes(words, ['BOOK', 'CODE'], 2)
  return withBook(path, 'read', (context) => {
    const core = createCore(context)
    const file = core.indicators.definition({ code })
    if (flags.has('json')) process.stdout.write(indicatorJson(file))
    else {
      const view = core.figures.indicators({}).find((indicator) => indicator.code === code)
      if (view === undefined) return 0
      const { title, definition, unit, ...rest } = view
      const texts = {
        'title zh': title.zh,
        'title en': title.en,
        'definition zh': definition.zh,
        'definition en': definition.en,
      }
      const { numerator: _numerator, denominator: _denominator, issues: _issues, ...plain } = rest
      const all = { ...plain, unit: unit.zh, formula: formula(view), ...texts }
      printTable(
        ['field', 'value'],
        Object.entries(all).map(([field, value]) => ({ field, value })),
      )
    }
    return 0
  })
}

/** What it was known to be for each period, day by day. */
function revisionsOf(words: readonly string[], line: CommandLine): Promise<number> {
  const { text, flags } = line
  const [path = '', code = ''] = takes(words, ['BOOK', 'CODE'], 2)
  return withFigures(path, line, (context) => {
    const core = createCore(context)
    const query = {
      code,
      ...(text.period !== undefined && { periods: listOf(text.period).map(checkPeriod) }),
      ...regionsOf(context, text.region),
    }
    if (text.out !== undefined) {
      const language = text.language === 'en' ? 'en' : 'zh-CN'
      const { file, rows } = core.reports.revisions({ query, language, to: text.out })
      process.stderr.write(`wrote ${file}: ${rows} periods\n`)
      if (!flags.has('json')) return 0
    }
    const triangle = core.figures.revisions(query)
    const { periods, days, values } = triangle
    if (flags.has('json')) printJson(withLayer(context, triangle))
    else
      printTable(
        ['period', ...days.map(({ day }) => day)],
        periods.map((period, at) => ({
          period,
          ...Object.fromEntries(days.map(({ day }, column) => [day, values[at]?.[column]?.value ?? null])),
        })),
      )
    return 0
  })
}

function add(words: readonly string[], { flags }: CommandLine): Promise<number> {
  const [path = '', file = ''] = takes(words, ['BOOK', 'FILE.json'], 2)
  const indicator = readIndicatorJson(file)
  return withBook(path, 'write', (context) => {
    const added = createCore(context).indicators.add({ indicator })
    if (flags.has('json')) printJson(added)
    else process.stderr.write(`${added.indicator.code} version ${added.indicator.version}: ${added.step}\n`)
    return 0
  })
}

function remove(words: readonly string[], { flags }: CommandLine): Promise<number> {
  const [path = '', code = ''] = takes(words, ['BOOK', 'CODE'], 2)
  return withBook(path, 'write', (context) => {
    createCore(context).indicators.withdraw({ code })
    if (flags.has('json')) printJson({ withdrawn: code })
    else process.stderr.write(`${code} withdrawn; its versions stay in the book\n`)
    return 0
  })
}

function regionsOf({ regions }: CoreContext, region: string | undefined): { regions?: readonly string[] } {
  return region === undefined ? {} : { regions: listOf(region).map((code) => regionFilter(regions, code)) }
}
