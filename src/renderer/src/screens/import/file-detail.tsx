import type { FileResult } from '#contract'
import { statusReasons } from '../../words/intake-terms.ts'
import { textOf, useLanguage } from '../../words/words.ts'
import { isPassedOver, statusOfFile } from './listing.ts'
import { ProblemList } from './problem-list.tsx'
import { StatusTag } from './status-tag.tsx'

/** What is wrong with a file as a whole. */
export function FileDetail({ file }: { readonly file: FileResult }) {
  const language = useLanguage()
  return (
    <div className="sheet-detail">
      <header className="sheet-head">
        <div className="sheet-head-file">{file.file}</div>
        {file.sheets.length === 0 && (
          <div className="sheet-head-line">
            <StatusTag status={statusOfFile(file)} />
            {!isPassedOver(file) && <span className="soft">{textOf(statusReasons.refused, language)}</span>}
          </div>
        )}
      </header>
      <div className="sheet-detail-body">
        <ProblemList problems={file.problems} count={file.problems.length} file={file.file} sheet="" form={null} />
      </div>
    </div>
  )
}
