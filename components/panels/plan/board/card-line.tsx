import { use } from "react";
import { formatShortDay } from "@/lib/format/dates";
import type { LineProps } from "../row/line-props";
import { ColumnsContext, NowContext } from "../row/row-context";
import { RowGlyph } from "../row/row-glyph";
import { RowTitle } from "../row/row-title";
import { noteOf, waitsOf, wordWaits } from "../row/row-words";

/** The line of a row where rows stand in columns: what there is no room for beside it stands below. */
export function CardLine(props: LineProps) {
  const { row, lockedBy, isBusy } = props;
  const { components } = use(ColumnsContext);
  const now = use(NowContext);
  const waits = waitsOf(row, lockedBy);
  const words = [
    row.kind === "task" ? null : (row.run ?? "no check yet"),
    row.priority,
    row.owner,
    row.dueOn === undefined ? null : `due ${formatShortDay(row.dueOn, now)}`,
    row.component === undefined ? null : (components.get(row.component) ?? row.component),
    row.effort,
    waits.length > 0 ? `waits for ${wordWaits(waits)}` : null,
    isBusy ? "saving …" : noteOf(row, now),
  ].filter((word) => word !== null && word !== undefined);
  return (
    <div className="plan-line plan-card">
      <RowGlyph {...props} />
      <div className="min-w-0 py-1.5 max-md:pt-3.5 pointer-coarse:pt-3.5">
        {row.kind === "task" && <span className="font-mono text-2xs text-ink-3">{row.key}</span>}
        <RowTitle {...props}>
          <span className="line-clamp-2 text-2xs text-ink-3">{words.join(" · ")}</span>
        </RowTitle>
      </div>
    </div>
  );
}
