import { clsx } from "clsx";
import type { MouseEvent } from "react";
import { formatNumber } from "@/lib/format/numbers";

export interface FilterTab {
  value: string | null;
  label: string;
  count: number;
}

interface FilterTabsProps {
  label: string;
  tabs: readonly FilterTab[];
  current: string | null;
  hrefOf: (value: string | null) => string;
  onChoose: (value: string | null) => void;
}

/** What of a list is shown; each is an address of its own. */
export function FilterTabs({ label, tabs, current, hrefOf, onChoose }: FilterTabsProps) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="flex flex-wrap gap-x-5 text-xs">
        {tabs.map(({ value, label: text, count }) => {
          const isCurrent = value === current;
          return (
            <li key={text}>
              <a
                href={hrefOf(value)}
                aria-current={isCurrent ? "true" : undefined}
                className={clsx(
                  "flex min-h-8 items-center whitespace-nowrap max-md:min-h-11 pointer-coarse:min-h-11",
                  isCurrent ? "font-semibold text-ink" : "text-ink-2 hover:text-ink",
                )}
                onClick={(event) => {
                  if (!isPlain(event)) return;
                  event.preventDefault();
                  onChoose(value);
                }}
              >
                <span
                  className={clsx("border-b-2", isCurrent ? "border-ink" : "border-transparent")}
                >
                  {text} <span className="font-normal text-ink-3">{formatNumber(count)}</span>
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** A press that asks for nothing else, such as another tab. */
function isPlain(event: MouseEvent): boolean {
  return !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}
