import { clsx } from "clsx";
import { use } from "react";
import type { PlanRow } from "../contract";
import { rowName } from "../rows-of";
import { itemLineClass, taskLineClass } from "./line-class";
import { RowToolsContext } from "./row-context";
import { glyphOf } from "./row-words";

/** A row far from the screen: its words, for whoever searches the page or has it read, and its room. */
export function FarRow({ row }: { row: PlanRow }) {
  const { isPage } = use(RowToolsContext);
  const isTask = row.kind === "task";
  return (
    <li
      id={isPage ? rowName(row) : undefined}
      data-far
      data-part={rowName(row)}
      data-row={row.id}
      data-key={row.key}
      className="border-b last:border-b-0 [contain-intrinsic-size:auto_2.3125rem] [content-visibility:auto]"
    >
      <div className={clsx("grid items-center", isTask ? taskLineClass : itemLineClass)}>
        {isTask && <span className="col-start-2 font-mono text-2xs text-ink-3">{row.key}</span>}
        <span className={clsx("py-1", isTask ? "text-sm" : "col-start-2 text-sm md:text-xs")}>
          {row.text.replaceAll("`", "")}
          <span className="sr-only">, {glyphOf(row)}</span>
        </span>
      </div>
    </li>
  );
}
