import { useMemo, useState } from "react";
import { Chevron } from "@/components/ui/chevron";
import { Select } from "@/components/ui/select";
import { ITEM_STATES, PRIORITIES } from "@/lib/domain/vocabulary";
import type { PlanModel, PlanRow } from "../contract";
import { type Choice, DUES, type DueChoice, NONE, OPEN, ROW_KINDS } from "./choice";
import { type Option, SeveralOf } from "./several-of";

interface FiltersProps {
  model: PlanModel;
  rows: readonly PlanRow[];
  choice: Choice;
  set: (change: Partial<Choice>) => void;
}

const DUE_WORDS: Record<DueChoice, string> = {
  overdue: "overdue",
  week: "this week",
  none: "no day",
};

/** What is filtered by less often; open where something is, until it is closed. */
export function Filters({ model, rows, choice, set }: FiltersProps) {
  const { owner, priority, component, phase, state, due, kind } = choice;
  const owners = useMemo(() => ownersOf(rows, owner), [rows, owner]);
  const active =
    [owner, priority, component, phase].filter(({ length }) => length > 0).length +
    [due, kind].filter((one) => one !== null).length +
    // One alone is told by its tab.
    (state.length > 1 ? 1 : 0);
  const [isOpen, setOpen] = useState(false);
  if (active > 0 && !isOpen) setOpen(true);
  return (
    <details
      className="group/filters contents [&::details-content]:hidden open:[&::details-content]:order-last open:[&::details-content]:block open:[&::details-content]:w-full"
      open={isOpen}
    >
      <summary className="flex min-h-8 list-none items-center gap-1.5 text-xs text-ink-2 hover:text-ink max-md:min-h-11 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        Filter{active > 0 && ` ${String(active)}`}
        <Chevron className="group-open/filters:-scale-y-100" />
      </summary>
      <div className="flex w-full flex-wrap items-end justify-end gap-x-4 gap-y-2 max-md:grid max-md:grid-cols-2">
        <SeveralOf
          label="Owner"
          name="owner"
          chosen={owner}
          any="anybody"
          options={[...owners.map(asItIs), [NONE, "nobody"]]}
          onChoose={(values) => set({ owner: values })}
        />
        <SeveralOf
          label="State"
          name="state"
          chosen={state}
          any="any"
          options={[OPEN, ...ITEM_STATES].map(asItIs)}
          onChoose={(values) => set({ state: knownOf([OPEN, ...ITEM_STATES], values) })}
        />
        <SeveralOf
          label="Priority"
          name="priority"
          chosen={priority}
          any="any or none"
          options={[...PRIORITIES.map(asItIs), [NONE, "none"]]}
          onChoose={(values) => set({ priority: knownOf([...PRIORITIES, NONE], values) })}
        />
        {(model.phases.length > 0 || phase.length > 0) && (
          <SeveralOf
            label="Phase"
            name="phase"
            chosen={phase}
            any="any or none"
            options={[
              ...model.phases.map(({ key, name }): Option => [key, `${key} ${name}`]),
              [NONE, "none"],
            ]}
            onChoose={(values) => set({ phase: values })}
          />
        )}
        {(model.components.length > 0 || component.length > 0) && (
          <SeveralOf
            label="Component"
            name="component"
            chosen={component}
            any="any or none"
            options={[
              ...model.components.map(({ key, name }): Option => [key, name]),
              [NONE, "none"],
            ]}
            onChoose={(values) => set({ component: values })}
          />
        )}
        <Chosen
          label="Due"
          name="due"
          value={due}
          options={[["", "any day or none"], ...DUES.map((one): Option => [one, DUE_WORDS[one]])]}
          onChoose={(value) => set({ due: DUES.find((known) => known === value) ?? null })}
        />
        <Chosen
          label="Kind"
          name="kind"
          value={kind}
          options={[
            ["", "tasks and lines"],
            ["task", "tasks"],
            ["item", "lines of checklists"],
          ]}
          onChoose={(value) => set({ kind: ROW_KINDS.find((known) => known === value) ?? null })}
        />
      </div>
    </details>
  );
}

function knownOf<T extends string>(words: readonly T[], values: readonly string[]): T[] {
  return words.filter((word) => values.includes(word));
}

interface ChosenProps {
  label: string;
  name: string;
  value: string | null;
  options: readonly Option[];
  onChoose: (value: string | null) => void;
}

function Chosen({ label, name, value, options, onChoose }: ChosenProps) {
  return (
    <div className="w-40 max-md:w-auto">
      <Select
        label={label}
        name={name}
        value={value ?? ""}
        options={options.map(([one, words]) => ({ value: one, label: words }))}
        onChange={({ target }) => onChoose(target.value === "" ? null : target.value)}
      />
    </div>
  );
}

function asItIs(value: string): Option {
  return [value, value];
}

/** Whoever owns something, and whoever was asked for. */
export function ownersOf(rows: readonly PlanRow[], chosen: readonly string[] = []): string[] {
  const owners = new Set(chosen);
  for (const { owner } of rows) if (owner !== undefined) owners.add(owner);
  owners.delete(NONE);
  return [...owners].sort((one, other) => one.localeCompare(other, "en"));
}
