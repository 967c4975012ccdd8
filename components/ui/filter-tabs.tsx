import { clsx } from "clsx";
import type { MouseEvent } from "react";
import { formatNumber } from "@/lib/format/numbers";

export interface FilterTab {
  value: string | null;
  label: string;
  /** Left out where there is nothing to count. */
  count?: number;
  /** Whose it is, or another word beside its name. */
  note?: string;
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
        {tabs.map(({ value, label: text, count, note }) => {
          const isCurrent = value === current;
          return (
            <li key={value ?? ""} className="max-w-full">
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
                  className={clsx(
                    "max-w-72 truncate border-b-2",
                    isCurrent ? "border-ink" : "border-transparent",
                  )}
                >
                  {text}
                  {count !== undefined && (
                    <span className="font-normal text-ink-3"> {formatNumber(count)}</span>
                  )}
                  {note !== undefined && (
                    <span className="text-2xs font-normal text-ink-3"> {note}</span>
                  )}
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
