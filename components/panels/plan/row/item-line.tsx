import { clsx } from "clsx";
import { use } from "react";
import { formatShortDay } from "@/lib/format/dates";
import type { PlanRow } from "../contract";
import type { LineProps } from "./line-props";
import { NowContext } from "./row-context";
import { RowGlyph } from "./row-glyph";
import { RowNote } from "./row-note";
import { RowTitle } from "./row-title";

export function ItemLine(props: LineProps) {
  const { row, isBusy } = props;
  const meta = metaOf(row, use(NowContext));
  return (
    <div className="plan-line plan-item">
      <RowGlyph {...props} />
      <RowTitle {...props}>
        {meta !== "" && <span className="block text-2xs text-ink-3">{meta}</span>}
        {row.notApplicable && (
          <span className="line-clamp-2 text-2xs text-ink-2 md:hidden">
            {row.notApplicable.reason}
          </span>
        )}
      </RowTitle>
      <Run row={row} />
      <span className="pl-2 text-right text-2xs text-ink-2 max-md:max-w-28 md:truncate md:text-xs">
        <RowNote row={row} isBusy={isBusy} />
      </span>
    </div>
  );
}

function Run({ row }: Pick<LineProps, "row">) {
  if (row.notApplicable) {
    return (
      <span className="line-clamp-2 pr-4 text-2xs text-ink-2 max-md:hidden">
        {row.notApplicable.reason}
      </span>
    );
  }
  return (
    <span
      className={clsx(
        "truncate pr-4 font-mono text-2xs max-md:hidden",
        row.foundAt === undefined ? "text-ink-3" : "text-ink-2",
      )}
    >
      {row.run ?? "no check yet"}
    </span>
  );
}

function metaOf({ priority, owner, dueOn, informs }: PlanRow, now: string): string {
  return [
    priority,
    owner,
    dueOn && `due ${formatShortDay(dueOn, now)}`,
    informs ? "informs, does not decide" : null,
  ]
    .filter((word) => word !== null && word !== undefined)
    .join(" · ");
}
