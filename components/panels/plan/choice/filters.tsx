import { useMemo } from "react";
import { Chevron } from "@/components/ui/chevron";
import { Select } from "@/components/ui/select";
import { PRIORITIES } from "@/lib/domain/vocabulary";
import type { PlanModel, PlanRow } from "../contract";
import { type Choice, DUES, type DueChoice, NONE, ROW_KINDS } from "./choice";

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

/** What is filtered by less often; open where something is. */
export function Filters({ model, rows, choice, set }: FiltersProps) {
  const { owner, priority, component, due, kind } = choice;
  const owners = useMemo(() => ownersOf(rows, owner), [rows, owner]);
  const active = [owner, priority, component, due, kind].filter((one) => one !== null).length;
  return (
    <details
      className="group/filters contents [&::details-content]:order-last open:[&::details-content]:w-full"
      open={active > 0}
    >
      <summary className="flex min-h-8 list-none items-center gap-1.5 text-xs text-ink-2 hover:text-ink max-md:min-h-11 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        Filter{active > 0 && ` ${String(active)}`}
        <Chevron className="group-open/filters:-scale-y-100" />
      </summary>
      <div className="flex w-full flex-wrap items-end justify-end gap-x-4 gap-y-2 max-md:grid max-md:grid-cols-2">
        <Chosen
          label="Owner"
          name="owner"
          value={owner}
          options={[["", "anybody"], [NONE, "nobody"], ...owners.map(asItIs)]}
          onChoose={(value) => set({ owner: value })}
        />
        <Chosen
          label="Priority"
          name="priority"
          value={priority}
          options={[["", "any or none"], ...PRIORITIES.map(asItIs), [NONE, "none"]]}
          onChoose={(value) => set({ priority: LEVELS.find((known) => known === value) ?? null })}
        />
        {(model.components.length > 0 || component !== null) && (
          <Chosen
            label="Component"
            name="component"
            value={component}
            options={[
              ["", "any or none"],
              ...model.components.map(({ key, name }): Option => [key, name]),
              [NONE, "none"],
            ]}
            onChoose={(value) => set({ component: value })}
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

const LEVELS = [...PRIORITIES, NONE] as const;

type Option = [value: string, label: string];

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
export function ownersOf(rows: readonly PlanRow[], chosen: string | null = null): string[] {
  const owners = new Set(rows.flatMap(({ owner }) => owner ?? []));
  if (chosen !== null && chosen !== NONE) owners.add(chosen);
  return [...owners].sort((one, other) => one.localeCompare(other, "en"));
}
