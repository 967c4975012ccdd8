import type { PlanRowModel } from "./contract";
import { RowFacts } from "./row/row-facts";

/** What stands behind a row, on its own. */
export function PlanRowView({ model }: { model: PlanRowModel }) {
  return (
    <div className="grid gap-y-3 text-2xs/4.5 text-ink-2">
      <RowFacts model={model} lockedBy={null} />
    </div>
  );
}
