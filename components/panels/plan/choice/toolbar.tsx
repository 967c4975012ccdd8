import { clsx } from "clsx";
import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Chevron } from "@/components/ui/chevron";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { ITEM_STATES } from "@/lib/domain/vocabulary";
import { capitalised } from "@/lib/format/capitalised";
import type { PlanModel, PlanRow } from "../contract";
import { shownColumns } from "../row/columns";
import {
  type Choice,
  type Choose,
  GROUPINGS,
  OPEN,
  type StateChoice,
  EVERYTHING,
  isNarrowed,
  type Layout,
  LAYOUTS,
} from "./choice";
import { COLUMN_NAMES, COLUMN_WORDS } from "./column-names";
import { Filters } from "./filters";
import { Folded } from "./folded";
import { isOpen, passing } from "./passing";

interface ToolbarProps {
  model: PlanModel;
  rows: readonly PlanRow[];
  choice: Choice;
  choose: Choose;
  hrefOf: (choice: Choice) => string;
  /** From the search to the first row. */
  onLeave: () => void;
  /** What makes a row. */
  create: ReactNode;
  children: ReactNode;
}

/**
 * A form that the browser could send by itself; with a script every change counts at once. On a phone what is
 * used rarely waits behind one button, unless something of it is in use.
 */
export function Toolbar(props: ToolbarProps) {
  const { model, rows, choice, choose, hrefOf, onLeave, create, children } = props;
  const [isOpen, setOpen] = useState(() => isArranged(choice));
  const rarely = isOpen ? undefined : "max-md:hidden";
  const set = (change: Partial<Choice>) => choose({ ...choice, ...change }, "push");
  const columns = shownColumns(model, choice.columns).names;

  function leave(event: KeyboardEvent<HTMLInputElement>) {
    const isDone = event.key === "Enter" || event.key === "ArrowDown";
    if (!isDone && !(event.key === "Escape" && choice.q === "")) return;
    event.preventDefault();
    onLeave();
  }

  return (
    <form
      role="search"
      aria-label="Rows of the plan"
      className="relative flex flex-wrap items-end justify-between gap-x-6 gap-y-2 pb-2.5 print:hidden"
      onSubmit={(event) => event.preventDefault()}
    >
      <States {...{ model, rows, choice, set, hrefOf }} />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2 max-md:w-full md:justify-end">
        <div className={rarely}>
          <FilterTabs
            label="How it is shown"
            current={choice.view}
            tabs={LAYOUTS.map((value) => ({ value, label: capitalised(value) }))}
            hrefOf={(value) => hrefOf({ ...choice, view: asLayout(value) })}
            onChoose={(value) => set({ view: asLayout(value) })}
          />
        </div>
        <div className="w-44 max-md:order-first max-md:w-auto max-md:min-w-32 max-md:flex-1">
          <TextField
            label="Find by words or key"
            type="search"
            name="q"
            data-find
            autoComplete="off"
            aria-keyshortcuts="/"
            value={choice.q}
            onKeyDown={leave}
            onChange={({ target }) =>
              choose({ ...choice, q: target.value }, choice.q === "" ? "push" : "replace")
            }
          />
        </div>
        <div className="order-first md:hidden">
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Tools
            <Chevron className={isOpen ? "-scale-y-100" : ""} />
          </Button>
        </div>
        <div className={clsx("w-36 max-md:min-w-32 max-md:flex-1", rarely)}>
          <Select
            label="Group by"
            name="group"
            value={choice.group}
            options={GROUPINGS.map((value) => ({ value, label: value }))}
            onChange={({ target }) =>
              set({ group: GROUPINGS.find((known) => known === target.value) })
            }
          />
        </div>
        <div className={clsx("contents", rarely)}>
          <Filters model={model} rows={rows} choice={choice} set={set} />
        </div>
        <div className={choice.view === "board" ? "hidden" : "max-md:hidden"}>
          <Folded label="Columns">
            {COLUMN_NAMES.map((name) => (
              <Checkbox
                key={name}
                checked={columns.includes(name)}
                onChange={({ target }) =>
                  set({
                    columns: COLUMN_NAMES.filter((one) =>
                      one === name ? target.checked : columns.includes(one),
                    ),
                  })
                }
              >
                {COLUMN_WORDS[name]}
              </Checkbox>
            ))}
          </Folded>
        </div>
        <div className={rarely}>{children}</div>
        <div className="max-md:order-first">{create}</div>
      </div>
    </form>
  );
}

/** Otherwise shown than at first, beside what is looked for and the tabs of the states. */
function isArranged({ q: _words, state, group, view, ...choice }: Choice): boolean {
  const { group: first, view: list } = EVERYTHING;
  const isFiltered = isNarrowed({ ...EVERYTHING, ...choice }) || state.length > 1;
  return isFiltered || group !== first || view !== list;
}

interface StatesProps extends Pick<ToolbarProps, "model" | "rows" | "choice" | "hrefOf"> {
  set: (change: Partial<Choice>) => void;
}

/** What of the rows is so; each state counts what the other filters leave. */
function States({ model, rows, choice, set, hrefOf }: StatesProps) {
  const { state } = choice;
  // Drawn with the rows that they count.
  const counted = useDeferredValue(choice);
  const counts = useMemo(() => countStates(model, rows, counted), [model, rows, counted]);
  const count = (value: StateChoice | null) => counts.get(value) ?? 0;
  const states = ITEM_STATES.filter((one) => state.includes(one) || count(one) > 0);
  const asState = (value: string | null): StateChoice[] =>
    [OPEN, ...ITEM_STATES].filter((known): known is StateChoice => known === value);
  return (
    <FilterTabs
      label="In which state"
      current={state.length === 0 ? null : state.join(" or ")}
      tabs={[
        { value: null, label: "All", count: count(null) },
        { value: OPEN, label: "Open", count: count(OPEN) },
        ...states.map((value) => ({ value, label: capitalised(value), count: count(value) })),
      ]}
      hrefOf={(value) => hrefOf({ ...choice, state: asState(value) })}
      onChoose={(value) => set({ state: asState(value) })}
    />
  );
}

function asLayout(value: string | null): Layout {
  return LAYOUTS.find((known) => known === value) ?? EVERYTHING.view;
}

function countStates(
  model: PlanModel,
  rows: readonly PlanRow[],
  choice: Choice,
): ReadonlyMap<StateChoice | null, number> {
  const counts = new Map<StateChoice | null, number>();
  const add = (value: StateChoice | null) => counts.set(value, (counts.get(value) ?? 0) + 1);
  const passes = passing({ ...choice, state: [] }, model, model.at);
  for (const row of rows) {
    if (!passes(row)) continue;
    add(null);
    add(row.state);
    if (isOpen(row)) add(OPEN);
  }
  return counts;
}
