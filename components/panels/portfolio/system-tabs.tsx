import { clsx } from "clsx";
import type { MouseEvent } from "react";
import { formatNumber } from "@/lib/format/numbers";
import type { Arranged } from "./arrange";
import { type Choice, type Choose, EVERYTHING, writeChoice } from "./choice";

interface SystemTabsProps {
  counts: Arranged["counts"];
  /** How many are archived. */
  archived: number;
  choice: Choice;
  choose: Choose;
}

const VERDICTS = ["NO-GO", "CONDITIONAL", "GO"] as const;

/** Those of each verdict, and apart from them those that nobody works on any more. */
export function SystemTabs({ counts, archived, choice, choose }: SystemTabsProps) {
  const tabs = [null, ...VERDICTS].map((verdict) => ({
    label: verdict ?? "All",
    count: counts[verdict ?? "all"],
    next: { ...choice, verdict, archived: false },
    isCurrent: !choice.archived && choice.verdict === verdict,
  }));
  if (archived > 0 || choice.archived) {
    const next = { ...EVERYTHING, archived: true };
    tabs.push({ label: "Archived", count: archived, next, isCurrent: choice.archived });
  }
  return (
    <nav aria-label="Systems by verdict" className="-mb-1">
      <ul className="flex flex-wrap gap-x-5 text-xs">
        {tabs.map(({ label, count, next, isCurrent }) => (
          <li key={label}>
            <a
              href={writeChoice(next) || "?"}
              aria-current={isCurrent ? "true" : undefined}
              className={clsx(
                "flex min-h-8 items-center whitespace-nowrap max-md:min-h-11 pointer-coarse:min-h-11",
                isCurrent ? "font-semibold text-ink" : "text-ink-2 hover:text-ink",
              )}
              onClick={(event) => {
                if (!isPlain(event)) return;
                event.preventDefault();
                choose(next, "push");
              }}
            >
              <span className={clsx("border-b-2", isCurrent ? "border-ink" : "border-transparent")}>
                {label} <span className="font-normal text-ink-3">{formatNumber(count)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A press that asks for nothing else, such as another tab. */
function isPlain(event: MouseEvent): boolean {
  return !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}
