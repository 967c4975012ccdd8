import { FilterTabs } from "@/components/ui/filter-tabs";
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
const ARCHIVED = "archived";

/** Those of each verdict, and apart from them those that nobody works on any more. */
export function SystemTabs({ counts, archived, choice, choose }: SystemTabsProps) {
  const hasArchived = archived > 0 || choice.archived;
  const next = (value: string | null): Choice =>
    value === ARCHIVED
      ? { ...EVERYTHING, archived: true }
      : {
          ...choice,
          verdict: VERDICTS.find((verdict) => verdict === value) ?? null,
          archived: false,
        };
  return (
    <div className="-mb-1">
      <FilterTabs
        label="Verdicts"
        tabs={[
          { value: null, label: "All", count: counts.all },
          ...VERDICTS.map((verdict) => ({
            value: verdict,
            label: verdict,
            count: counts[verdict],
          })),
          ...(hasArchived ? [{ value: ARCHIVED, label: "Archived", count: archived }] : []),
        ]}
        current={choice.archived ? ARCHIVED : choice.verdict}
        hrefOf={(value) => writeChoice(next(value)) || "?"}
        onChoose={(value) => choose(next(value), "push")}
      />
    </div>
  );
}
