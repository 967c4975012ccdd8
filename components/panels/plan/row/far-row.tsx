import type { PlanRow } from "../contract";
import { glyphOf } from "./row-words";

/** A row far from the screen: its words, for whoever searches the page or has it read, and its room. */
export function FarRow({ row }: { row: PlanRow }) {
  const isTask = row.kind === "task";
  return (
    <div className={isTask ? "plan-line plan-task" : "plan-line plan-item"}>
      {isTask && <span className="col-start-2 font-mono text-2xs text-ink-3">{row.key}</span>}
      <span className={isTask ? "py-1 text-sm" : "col-start-2 py-1 text-sm md:text-xs"}>
        {row.text.replaceAll("`", "")}
        <span className="sr-only">, {glyphOf(row)}</span>
      </span>
    </div>
  );
}
