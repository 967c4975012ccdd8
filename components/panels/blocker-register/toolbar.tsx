import type { ReactNode } from "react";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { PRIORITIES } from "@/lib/domain/vocabulary";
import { type Choice, passes, SHOWN, SHOWN_WORDS } from "./choice";
import type { BlockerLine } from "./contract";

interface ToolbarProps {
  /** The id of the form that the heads send where there is no script. */
  form: string;
  rows: readonly BlockerLine[];
  choice: Choice;
  hrefOf: (choice: Choice) => string;
  onChoose: (choice: Choice) => void;
  raise: ReactNode;
}

/** What of the blockers is shown; each choice counts what the other one leaves. */
export function Toolbar({ form, rows, choice, hrefOf, onChoose, raise }: ToolbarProps) {
  const { shown, severity } = choice;
  const count = (part: Partial<Choice>) =>
    rows.filter((row) => passes(row, { ...choice, ...part })).length;
  const asShown = (value: string | null): Choice => ({
    ...choice,
    shown: SHOWN.find((known) => known === value) ?? null,
  });
  const asSeverity = (value: string | null): Choice => ({
    ...choice,
    severity: PRIORITIES.find((known) => known === value) ?? null,
  });
  const severities = PRIORITIES.filter(
    (one) => one === severity || rows.some((row) => row.severity === one),
  );
  return (
    <div className="mb-1 flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
      <form id={form} className="hidden">
        {shown !== null && <input type="hidden" name="show" value={shown} />}
        {severity !== null && <input type="hidden" name="severity" value={severity} />}
      </form>
      <div className="flex flex-wrap gap-x-8">
        <FilterTabs
          label="Which blockers"
          current={shown}
          tabs={[
            { value: null, label: "All", count: count({ shown: null }) },
            ...SHOWN.map((value) => ({
              value,
              label: SHOWN_WORDS[value],
              count: count({ shown: value }),
            })),
          ]}
          hrefOf={(value) => hrefOf(asShown(value))}
          onChoose={(value) => onChoose(asShown(value))}
        />
        <FilterTabs
          label="Of which severity"
          current={severity}
          tabs={[
            { value: null, label: "Any severity", count: count({ severity: null }) },
            ...severities.map((value) => ({
              value,
              label: value,
              count: count({ severity: value }),
            })),
          ]}
          hrefOf={(value) => hrefOf(asSeverity(value))}
          onChoose={(value) => onChoose(asSeverity(value))}
        />
      </div>
      {raise}
    </div>
  );
}
