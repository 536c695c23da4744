import type { ColumnEvidence, ColumnType, FormFile, FormFileColumn } from '#contract'

const NUMBERS: readonly ColumnType[] = ['integer', 'decimal']

/** The form with a column changed; what no longer goes with its type is left out. */
export function withColumn(form: FormFile, name: string, change: Partial<FormFileColumn>): FormFile {
  return {
    ...form,
    columns: form.columns.map((column) => (column.name === name ? fitting({ ...column, ...change }) : column)),
  }
}

/** The form without a column, nor anything that names it. */
export function withoutColumn(form: FormFile, name: string): FormFile {
  const { ours, ...rest } = form
  return {
    ...rest,
    ...(ours !== undefined && ours.column !== name && { ours }),
    columns: form.columns
      .filter((column) => column.name !== name)
      .map((column) => (column.weight === name ? { ...column, aggregate: 'none', weight: undefined } : column)),
    key: form.key.filter((column) => column !== name),
    ratios: form.ratios.filter(({ numerator, denominator }) => numerator !== name && denominator !== name),
    lists: (form.lists ?? []).filter((list) => list.name !== name),
  }
}

/** The form with a column's type changed: its role follows, and a code list is made of its values where it needs one. */
export function withType(
  form: FormFile,
  name: string,
  type: ColumnType,
  evidence: ColumnEvidence | undefined,
): FormFile {
  if (type === 'region')
    return renamed(
      withColumn(form, name, { type, role: 'dimension', list: undefined, sensitivity: 'public' }),
      name,
      'region',
    )
  if (name === 'region') return withType(renamed(form, name, freeName(form)), freeName(form), type, evidence)
  const role = NUMBERS.includes(type)
    ? 'measure'
    : type === 'code'
      ? 'dimension'
      : type === 'identifier'
        ? 'identifier'
        : 'attribute'
  if (type !== 'code') return withColumn(form, name, { type, role, list: undefined })
  const typed = withColumn(form, name, { type, role, list: name })
  return (form.lists ?? []).some((list) => list.name === name)
    ? typed
    : withMembers(typed, name, evidence?.values ?? [])
}

/** The county's column has a name of its own; whatever named the column names it anew. */
function renamed(form: FormFile, from: string, to: string): FormFile {
  return {
    ...form,
    columns: form.columns.map((column) => (column.name === from ? { ...column, name: to } : column)),
    key: form.key.map((column) => (column === from ? to : column)),
    ours: form.ours?.column === from ? undefined : form.ours,
  }
}

function freeName(form: FormFile): string {
  const taken = new Set(form.columns.map(({ name }) => name))
  for (let number = 1; ; number++) if (!taken.has(`place_${number}`)) return `place_${number}`
}

/** The form with the members of a column's code list as given; a member that was there keeps its code and names. */
export function withMembers(form: FormFile, list: string, texts: readonly string[]): FormFile {
  const lists = form.lists ?? []
  const before = lists.find(({ name }) => name === list)
  const column = form.columns.find((each) => each.list === list)
  const members = [...new Set(texts)].map(
    (zh) => before?.members.find((member) => member.zh === zh) ?? { code: zh, zh, en: zh },
  )
  const title = before?.title ?? { zh: column?.zh ?? list, en: column?.en ?? list }
  return { ...form, lists: [...lists.filter(({ name }) => name !== list), { name: list, title, members }] }
}

export function withKey(form: FormFile, name: string, isKey: boolean): FormFile {
  const key = form.columns
    .map((column) => column.name)
    .filter((each) => (each === name ? isKey : form.key.includes(each)))
  return { ...form, key }
}

/** As it goes to the core: lists that no column names any more are left out. */
export function toKeep(form: FormFile): FormFile {
  const used = new Set(form.columns.map(({ list }) => list))
  return { ...form, titles: titlesOf(form), lists: (form.lists ?? []).filter(({ name }) => used.has(name)) }
}

/** The title itself is one under which the return is sent. */
function titlesOf({ title, titles }: FormFile): readonly string[] {
  return titles.includes(title.zh) || title.zh.trim() === '' ? titles : [title.zh, ...titles]
}

function fitting(column: FormFileColumn): FormFileColumn {
  if (NUMBERS.includes(column.type)) return column.type === 'integer' ? { ...column, decimals: 0 } : column
  const { unit: _unit, aggregate: _aggregate, weight: _weight, within: _within, decimals: _decimals, ...rest } = column
  return rest
}
