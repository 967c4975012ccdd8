import { use } from "react";
import { ColumnsContext } from "./row-context";

/** What the columns hold; each row says it again for those who do not see them. */
export function TaskHeads() {
  const columns = use(ColumnsContext);
  return (
    <div
      aria-hidden="true"
      className="grid items-start border-b pr-2 pb-1.5 text-2xs text-ink-3 max-md:hidden md:grid-cols-(--task-columns)"
    >
      <span className="col-start-3">Task</span>
      {columns.proof && <span>Proof</span>}
      {columns.waits && <span>Waits for</span>}
      {columns.priority && <span>Prio</span>}
      {columns.effort && <span className="text-right">Estimate</span>}
    </div>
  );
}
