import { yearOf } from '../../base/periods.ts'
import type { MappedColumn } from '../header.ts'
import type { IntakeLog } from '../intake-log.ts'
import { intakeProblem } from '../intake-problem.ts'
import type { TablePlan } from '../table-plan.ts'
import { BlockChecks } from './block-checks.ts'
import { type FoundIn, toProblem } from './found-problem.ts'
import { RepeatedKeys } from './repeated-keys.ts'

/**
 * The checks of a table that go beyond the single cell: numbers by their check character, keys that come twice,
 * parts and wholes, printed totals. They see each row once, as it is read, whether it is kept or only previewed.
 */
export class TableChecks {
  private readonly plan: TablePlan
  private readonly log: IntakeLog
  private readonly blocks: BlockChecks[] = []
  private readonly keys: RepeatedKeys
  private readonly year: number | null

  constructor(plan: TablePlan, log: IntakeLog) {
    this.plan = plan
    this.log = log
    this.keys = new RepeatedKeys(plan)
    this.year = plan.period === null ? null : yearOf(plan.period)
  }

  /**
   * Opens the checks of a repeated group of columns, or of all columns where there is one.
   *
   * @param panel first column of the half of the table it stands in
   */
  openBlock(block: number, panel: number, mapped: readonly MappedColumn[]): BlockChecks {
    const { plan, keys, year } = this
    const opened = new BlockChecks({
      plan,
      block,
      panel,
      mapped,
      keys,
      year,
      tell: (found) => this.tell(mapped, found),
    })
    this.blocks.push(opened)
    return opened
  }

  /** Compares totals with their rows, once all have come. */
  finish(): void {
    const allCounties = this.log.rowsByRegion.size >= this.plan.regions.counties().length
    for (const block of this.blocks) {
      const beside = this.blocks.filter(({ panel }) => panel !== block.panel)
      block.finish({ beside: beside.flatMap((other) => other.runsFor(block)), allCounties })
    }
    const { uncheckedFrom } = this.keys
    if (uncheckedFrom !== null) this.log.report(intakeProblem('duplicates-unchecked', {}, `A${uncheckedFrom.row}`))
  }

  private tell(mapped: readonly MappedColumn[], found: FoundIn): void {
    const columnsOf = (block: number) => this.blocks.find((one) => one.block === block)?.mapped ?? mapped
    this.log.report(
      toProblem(found, { form: this.plan.form, direction: this.plan.direction, keys: this.keys, mapped, columnsOf }),
    )
  }
}
