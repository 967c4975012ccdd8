import { use } from "react";
import { COLUMN_WORDS } from "../choice/column-names";
import { ColumnsContext } from "./row-context";

/** What the columns hold; each row says it again for those who do not see them. */
export function TaskHeads() {
  const { names } = use(ColumnsContext);
  return (
    <div
      aria-hidden="true"
      className="grid items-start border-b pr-2 pb-1.5 text-2xs text-ink-3 max-md:hidden md:grid-cols-(--task-columns)"
    >
      <span className="col-start-3">Task</span>
      {names.map((name) => (
        <span key={name} className={name === "effort" ? "text-right" : undefined}>
          {COLUMN_WORDS[name]}
        </span>
      ))}
    </div>
  );
}
