import type { MouseEvent } from "react";
import { formatCount } from "@/lib/format/counts";
import { riskHash } from "../filter";
import type { MatrixCell } from "./build-matrix";

interface CellContentProps {
  cell: MatrixCell;
  onRisk: (key: string) => void;
}

/** So many are named; where there is little room none, and all are counted. */
const NAMED = 3;

export function CellContent({ cell: { risks }, onRisk }: CellContentProps) {
  if (risks.length === 0) return <span className="sr-only">no risk</span>;
  const more = risks.length - NAMED;
  const follow = (event: MouseEvent, key: string) => {
    event.stopPropagation();
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    onRisk(key);
  };
  return (
    <>
      <ul className="mt-1 grid gap-0.5 stacked:hidden">
        {risks.slice(0, NAMED).map(({ key, title }) => (
          <li key={key} className="min-w-0">
            {/* Reached by the cell's own keys; to a pointer it is a place of its own. */}
            <a
              href={riskHash(key)}
              tabIndex={-1}
              onClick={(event) => follow(event, key)}
              className="line-clamp-2 font-medium wrap-anywhere text-ink hover:text-accent hover:underline"
            >
              {title}
            </a>
          </li>
        ))}
        {more > 0 && <li className="text-2xs text-ink-2">and {more} more</li>}
      </ul>
      <span className="hidden text-lg font-medium stacked:block" aria-hidden="true">
        {risks.length}
      </span>
      <span className="sr-only hidden stacked:inline">
        {formatCount(risks.length, "risk")}: {risks.map(({ title }) => title).join(", ")}
      </span>
    </>
  );
}
