import { clsx } from "clsx";
import type { PlanRow } from "./contract";
import type { LineProps } from "./line-props";
import { RowGlyph } from "./row-glyph";
import { lineClass } from "./row-line-class";
import { RowTitle } from "./row-title";

const COLUMNS =
  "grid-cols-[2.75rem_minmax(0,1fr)_auto] md:grid-cols-[2rem_minmax(0,1fr)_minmax(0,0.45fr)_8rem] pointer-coarse:md:grid-cols-[2.75rem_minmax(0,1fr)_minmax(0,0.45fr)_8rem]";

export function ItemLine(props: LineProps) {
  const { row } = props;
  const meta = metaOf(row);
  return (
    <div className={clsx(lineClass, COLUMNS, "min-h-11 md:min-h-8")}>
      <RowGlyph {...props} />
      <RowTitle {...props}>
        {meta !== "" && <span className="block text-2xs text-ink-3">{meta}</span>}
      </RowTitle>
      <span
        className={clsx(
          "truncate pr-4 font-mono text-2xs max-md:hidden",
          row.when === null ? "text-ink-3" : "text-ink-2",
        )}
      >
        {row.run}
      </span>
      <span className="pl-2 text-right whitespace-nowrap text-ink-2">{row.when}</span>
    </div>
  );
}

function metaOf({ priority, owner, due, informs }: PlanRow): string {
  return [priority, owner, due && `due ${due}`, informs ? "informs, does not decide" : null]
    .filter((word) => word !== null)
    .join(" · ");
}
