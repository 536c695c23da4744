import type { Hand } from './hand.ts'

/** The form as it was handed out. */
const PLAIN: Hand = {
  title: 'before',
  formBlock: 'cells',
  labels: 'close',
  county: 'official',
  countyColumn: false,
  money: 'wan',
  unitIn: 'line',
  headings: 'own',
  brackets: '（）',
  order: 'form',
  serialNumbers: true,
  guideRow: true,
  numbers: 'plain',
  dates: 'date',
  codes: 'plain',
  phones: 'text',
  spelling: 0,
  names: 'close',
  absent: '',
  totals: 'last',
  footer: 'one-cell',
  note: true,
  hidden: 'nothing',
  beside: 'nothing',
  shifted: false,
}

/** Each hand by what sets it apart from the plain one. */
const HANDS: readonly Partial<Hand>[] = [
  {},
  {
    title: 'after',
    formBlock: 'one-cell',
    labels: 'spaced',
    headings: 'synonyms',
    dates: 'month',
    totals: 'first',
    absent: '—',
  },
  {
    money: 'yuan',
    headings: 'broken',
    numbers: 'thousands',
    codes: 'back-tick',
    guideRow: false,
    beside: 'empty-sheet',
  },
  {
    county: 'spaced',
    countyColumn: true,
    order: 'shuffled',
    dates: 'dotted',
    spelling: 1,
    names: 'padded',
    note: false,
  },
  { title: 'full-width', unitIn: 'heading', numbers: 'full-width', county: 'common', totals: 'none', footer: 'cells' },
  {
    title: 'off-centre',
    formBlock: 'none',
    money: 'yuan',
    unitIn: 'both',
    headings: 'synonyms',
    brackets: '()',
    dates: 'compact',
  },
  {
    labels: 'spaced',
    county: 'short',
    headings: 'spaced',
    numbers: 'text',
    totals: 'first-with-part',
    hidden: 'row',
    absent: '/',
  },
  {
    serialNumbers: false,
    guideRow: false,
    order: 'shuffled',
    phones: 'number',
    spelling: 2,
    unitIn: 'both',
    shifted: true,
  },
  {
    title: 'after',
    county: 'padded',
    headings: 'broken',
    codes: 'back-tick',
    absent: '—',
    beside: 'instructions',
    hidden: 'column',
  },
  {
    formBlock: 'one-cell',
    money: 'yuan',
    unitIn: 'heading',
    order: 'shuffled',
    dates: 'slashes',
    numbers: 'padded',
    totals: 'first',
  },
  {
    county: 'autonomous',
    countyColumn: true,
    serialNumbers: false,
    headings: 'synonyms',
    numbers: 'float-tail',
    footer: 'cells',
  },
  {
    title: 'full-width',
    labels: 'spaced',
    headings: 'spaced',
    phones: 'number',
    dates: 'month',
    absent: '…',
    beside: 'empty-sheet',
  },
  {
    title: 'off-centre',
    county: 'common',
    headings: 'synonyms',
    order: 'shuffled',
    numbers: 'thousands',
    names: 'padded',
    spelling: 2,
  },
]

/** Hands of the municipal offices, by year. */
const MUNICIPAL_HANDS: Readonly<Record<number, Partial<Hand>>> = {
  2015: {
    title: 'after',
    county: 'spaced',
    totals: 'first',
    numbers: 'text',
    dates: 'month',
    spelling: 1,
    absent: '—',
  },
  2016: {
    formBlock: 'one-cell',
    labels: 'spaced',
    county: 'official',
    headings: 'broken',
    numbers: 'thousands',
    spelling: 2,
    footer: 'cells',
  },
  2017: { county: 'common', unitIn: 'both', absent: '—' },
}

/** The hand of a county office; about one in four takes another from year to year. */
export function countyHand(county: number, office: number, year: number): Hand {
  const turned = county % 4 === office % 4 ? year - 2015 : 0
  return { ...PLAIN, ...HANDS[(county * 7 + office * 4 + turned) % HANDS.length] }
}

/** The hand of a municipal office; that of agriculture (0) wrote differently every year, the others write like any county. */
export function municipalHand(year: number, office = 0): Hand {
  return { ...PLAIN, ...(office === 0 ? MUNICIPAL_HANDS[year] : HANDS[(office * 5 + year) % HANDS.length]) }
}

/** About a fifth of the county offices of the first three returns save as .xls, and few of the others. */
export function countyFormat(county: number, office: number, year: number): 'xlsx' | 'xls' {
  return (county * 3 + office + year) % (office < 3 ? 5 : 19) === 0 ? 'xls' : 'xlsx'
}
