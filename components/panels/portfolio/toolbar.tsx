import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { formatCount } from "@/lib/format/counts";
import type { Arranged } from "./arrange";
import {
  type Choice,
  type MoneySort,
  NOBODY,
  type OutlookChoice,
  OUTLOOKS,
  readChoice,
  SORTS,
  sortsWith,
  sortValue,
  type Choose,
} from "./choice";
import { type PortfolioRow, systemsOf } from "./contract";
import { wordSort } from "./sort-words";
import { SystemTabs } from "./system-tabs";

interface ToolbarProps {
  /** The id of the form, for heads that stand outside of it. */
  form: string;
  rows: readonly PortfolioRow[];
  counts: Arranged["counts"];
  /** How many are archived. */
  archived: number;
  choice: Choice;
  choose: Choose;
  /** The amounts that somebody is on record with. */
  money: readonly MoneySort[];
}

const DAYS = [7, 14, 30];

/** A form that the browser could send by itself; with a script every change counts at once. */
export function Toolbar({ form, rows, counts, archived, choice, choose, money }: ToolbarProps) {
  const set = (change: Partial<Choice>) => {
    choose({ ...choice, ...change }, "push");
  };
  const sorts = sortsWith(money);
  return (
    <form
      id={form}
      role="search"
      aria-label="Systems"
      action="/"
      className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 pb-2.5 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <SystemTabs counts={counts} archived={archived} choice={choice} choose={choose} />
      {choice.verdict !== null && <input type="hidden" name="verdict" value={choice.verdict} />}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2 max-md:w-full">
        <div className="w-44 max-md:min-w-44 max-md:flex-1">
          <TextField
            label="Find by name"
            type="search"
            name="q"
            autoComplete="off"
            value={choice.q}
            onChange={(event) => {
              const q = event.target.value;
              choose({ ...choice, q }, choice.q === "" ? "push" : "replace");
            }}
          />
        </div>
        <div className="w-48 max-md:min-w-44 max-md:flex-1">
          <Select
            label="Sort"
            name="sort"
            value={sortValue(choice)}
            options={SORT_OPTIONS.filter(({ sort }) => sorts.includes(sort))}
            onChange={(event) => {
              const { sort, descending } = readChoice(`?sort=${event.target.value}`);
              set({ sort, descending });
            }}
          />
        </div>
        <Filters rows={rows} choice={choice} set={set} />
        <noscript>
          <Button type="submit">Show</Button>
        </noscript>
      </div>
    </form>
  );
}

const SORT_OPTIONS = SORTS.flatMap((sort) =>
  [false, true].map((descending) => ({
    sort,
    value: sortValue({ sort, descending }),
    label: wordSort({ sort, descending }),
  })),
);

interface FiltersProps {
  rows: readonly PortfolioRow[];
  choice: Choice;
  set: (change: Partial<Choice>) => void;
}

function Filters({ rows, choice, set }: FiltersProps) {
  const { due, forecast, owner, p0 } = choice;
  const active = [due !== null, forecast !== null, owner !== null, p0].filter(Boolean).length;
  const days = due === null || due === 0 || DAYS.includes(due) ? DAYS : [...DAYS, due];
  return (
    <details className="group/filters contents" open={active > 0}>
      <summary className="flex min-h-8 list-none items-center gap-1.5 text-xs text-ink-2 hover:text-ink max-md:min-h-11 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        Filter{active > 0 && ` ${String(active)}`}
        <svg
          viewBox="0 0 16 16"
          className="size-4 group-open/filters:-scale-y-100"
          aria-hidden="true"
        >
          <path d="m4 6.2 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </summary>
      <div className="flex w-full flex-wrap items-end justify-end gap-x-4 gap-y-2 max-md:justify-start">
        <Checkbox
          name="p0"
          value="open"
          checked={p0}
          onChange={(event) => {
            set({ p0: event.target.checked });
          }}
        >
          P0 open
        </Checkbox>
        <div className="w-48">
          <Select
            label="Trigger"
            name="due"
            value={due === null ? "" : String(due)}
            options={[
              { value: "", label: "any or none" },
              { value: "0", label: "fired or due today" },
              ...days.map((day) => ({
                value: String(day),
                label: `fired or within ${formatCount(day, "day")}`,
              })),
            ]}
            onChange={({ target }) => {
              set({ due: target.value === "" ? null : Number(target.value) });
            }}
          />
        </div>
        <div className="w-48">
          <Select
            label="Forecast"
            name="forecast"
            value={forecast ?? ""}
            options={[
              { value: "", label: "any or none" },
              ...OUTLOOKS.map((outlook) => ({ value: outlook, label: OUTLOOK_WORDS[outlook] })),
            ]}
            onChange={({ target }) => {
              set({ forecast: OUTLOOKS.find((known) => known === target.value) ?? null });
            }}
          />
        </div>
        <div className="w-48">
          <Select
            label="Owner"
            name="owner"
            value={owner ?? ""}
            options={ownerOptions(rows, owner)}
            onChange={({ target }) => {
              set({ owner: target.value === "" ? null : target.value });
            }}
          />
        </div>
      </div>
    </details>
  );
}

const OUTLOOK_WORDS: Record<OutlookChoice, string> = {
  late: "after the target",
  "in-time": "by the target",
  unknown: "no target or no day",
};

function ownerOptions(rows: readonly PortfolioRow[], chosen: string | null) {
  const named = systemsOf(rows).flatMap(({ owner }) => owner ?? []);
  const owners = [...new Set(chosen === null || chosen === NOBODY ? named : [...named, chosen])];
  return [
    { value: "", label: "anybody" },
    { value: NOBODY, label: "nobody" },
    ...owners.sort().map((owner) => ({ value: owner, label: owner })),
  ];
}
