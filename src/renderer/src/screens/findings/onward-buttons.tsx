import { CheckSquareOutlined, PartitionOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useScope } from '../../parts/scope.tsx'
import { checkWords } from '../../words/checks.ts'
import { useWords } from '../../words/words.ts'

export interface OnwardButtonsProps {
  readonly rule: string
  readonly form: string
  /** Found by the settings of outliers, not by a rule of the list. */
  readonly isOutlier: boolean
  /** Name of the finding; `null` where it can't be told. */
  readonly finding: string | null
  /** Submission it is about, or the one that its county filed. */
  readonly submission: number | null
}

/** From a finding to the review of its submission, and to the rule behind it. */
export function OnwardButtons({ rule, form, isOutlier, finding, submission }: OnwardButtonsProps) {
  const say = useWords(checkWords)
  const { remember, open } = useScope()
  return (
    <>
      {submission !== null && (
        <Button
          size="small"
          type="primary"
          icon={<CheckSquareOutlined />}
          onClick={() => {
            remember('review:submission', String(submission))
            remember('review:finding', finding ?? '')
            open('review')
          }}
        >
          {say('review')}
        </Button>
      )}
      <Button
        size="small"
        icon={<PartitionOutlined />}
        onClick={() => {
          remember('rules:tab', isOutlier ? 'outliers' : 'rules')
          if (isOutlier) remember('rules:outliers', form)
          else remember('rules:chosen', rule)
          open('rules')
        }}
      >
        {say(isOutlier ? 'see-outliers' : 'see-rule')}
      </Button>
    </>
  )
}
