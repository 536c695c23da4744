import { Progress } from 'antd'
import type { FormCompleteness, RegionView } from '#contract'
import { formTitle } from '../../parts/names.ts'
import { useScope } from '../../parts/scope.tsx'
import { returnsWords } from '../../words/returns.ts'
import { useWords } from '../../words/words.ts'

export interface CompletenessHeadProps {
  readonly forms: readonly FormCompleteness[]
  readonly regions: readonly RegionView[]
}

/** Each return with how many of the counties in scope have filed it. */
export function CompletenessHead({ forms, regions }: CompletenessHeadProps) {
  const say = useWords(returnsWords)
  const scope = useScope()
  const expected = regions.length
  return (
    <thead>
      <tr>
        <th scope="col" className="returns-matrix-county">
          {say('county')}
        </th>
        {forms.map(({ form, filed }) => {
          const here = regions.filter(({ code }) => filed.includes(code)).length
          return (
            <th key={form} scope="col">
              <div>{formTitle(scope.forms, form, scope.language)}</div>
              <Progress
                percent={expected === 0 ? 0 : (100 * here) / expected}
                showInfo={false}
                size="small"
                status="normal"
              />
              <div className="soft">{say('filed-of', { filed: here, expected })}</div>
            </th>
          )
        })}
        <th scope="col" className="returns-matrix-total">
          {say('missing-total')}
        </th>
      </tr>
    </thead>
  )
}
