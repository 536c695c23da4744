import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Label, RuleFile } from '#contract'

interface FormHead {
  readonly code: string
  readonly formNumber: string
  readonly title: Label
}

/** A page with every rule the program ships, form by form, in both languages. */
export function rulesList(formsFolder: string): string {
  const sections = readdirSync(join(formsFolder, 'rules'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      form: readFile<FormHead>(join(formsFolder, name)),
      rules: readFile<{ readonly rules: readonly RuleFile[] }>(join(formsFolder, 'rules', name)).rules,
    }))
  const all = sections.flatMap(({ rules }) => rules)
  const errors = all.filter(({ severity }) => severity === 'error').length
  return [
    '# 随程序提供的审核关系 · Rules that come with the program',
    '',
    `${all.length} 条：强制性 ${errors} 条，核实性 ${all.length - errors} 条。本页由 \`npm run list:rules\` 生成，定义见 \`resources/forms/rules\`，语言见 [rules.md](rules.md)。`,
    '',
    `${all.length} rules: ${errors} errors (强制性), which block acceptance, and ${all.length - errors} warnings (核实性), which want an explanation. Written by \`npm run list:rules\`; their definitions are in \`resources/forms/rules\`, their language in [rules.md](rules.md).`,
    ...sections.flatMap(section),
    '',
  ].join('\n')
}

function section({ form, rules }: { readonly form: FormHead; readonly rules: readonly RuleFile[] }): readonly string[] {
  return [
    '',
    `## ${form.code} ${form.title.zh} · ${form.title.en}`,
    '',
    `${form.formNumber}, ${rules.length}`,
    '',
    '| Rule | | 要求 · What has to hold | Text |',
    '|---|---|---|---|',
    ...rules.map(line),
  ]
}

function line({ code, severity, title, rule, when, from, until, off }: RuleFile): string {
  const name = code.slice(code.indexOf('.') + 1)
  const limits = [
    when === undefined ? '' : `, where \`${when}\``,
    from === undefined ? '' : `, from ${from}`,
    until === undefined ? '' : `, until ${until}`,
    off ? ', off' : '',
  ]
  const text = `\`${rule}\`${limits.join('')}`.replaceAll('|', '\\|')
  return `| ${name} | ${severity === 'error' ? '强制性 error' : '核实性 warning'} | ${title.zh}<br>${title.en} | ${text} |`
}

function readFile<Content>(path: string): Content {
  return JSON.parse(readFileSync(path, 'utf8')) as Content
}
