"use client";

import Link from "next/link";
import { type ReactNode, type SyntheticEvent, useState } from "react";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { formatCount } from "@/lib/format/counts";
import { formatNumber } from "@/lib/format/numbers";
import { isFiltered, NO_FILTER, readFilter, type TrailFilter, writeFilter } from "./ask";
import type { TrailLine, TrailModel } from "./contract";

interface TrailViewProps {
  /** Null while none of it was read. */
  model: TrailModel | null;
  rows?: readonly TrailLine[];
  filter?: TrailFilter;
  onFilter?: (filter: TrailFilter) => void;
  isBusy?: boolean;
  onOlder?: (() => void) | null;
  trouble?: ReactNode;
}

/** The audit trail: every change with who, what and when. */
export function TrailView(props: TrailViewProps) {
  const { model, rows = model?.rows ?? [], filter = NO_FILTER, onFilter = nothing } = props;
  const { isBusy = false, onOlder = model?.next == null ? null : nothing, trouble = null } = props;
  const count = model ? formatCount(model.total, "change") : undefined;
  return (
    <section aria-label="History">
      <BottomLine
        sentence={
          model ? `${count ?? ""} ${isFiltered(filter) ? "like that." : "on record."}` : "History"
        }
        facts="Every change with who, what and when. Nothing of it is ever changed or taken out."
      />
      <BlockSection id="trail" title="Audit trail" note={count && "the newest first"}>
        <TrailFilters
          {...{ filter, onFilter, people: model?.people ?? [], kinds: model?.kinds ?? [] }}
        />
        {trouble}
        {model && rows.length === 0 && (
          <EmptyState
            action={
              isFiltered(filter) && (
                <Button onClick={() => onFilter(NO_FILTER)}>Show all changes</Button>
              )
            }
          >
            {isFiltered(filter) ? "No change is like that." : "Nothing was changed here yet."}
          </EmptyState>
        )}
        {rows.length > 0 && (
          <DataTable caption="What was changed" minWidth={720}>
            <thead>
              <tr>
                <Th fixed>When, UTC</Th>
                <Th>Who</Th>
                <Th>What</Th>
                <Th>Change</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <RowHead className="font-normal whitespace-nowrap">{row.when}</RowHead>
                  <Td className="wrap-anywhere">{row.who}</Td>
                  <Td className="wrap-anywhere">
                    {row.href === null ? row.what : <Link href={row.href}>{row.what}</Link>}
                  </Td>
                  <Td className="wrap-anywhere">
                    {row.did}
                    {row.changes.map((change, index) => (
                      <span key={`${String(index)} ${change}`} className="block text-ink-3">
                        {change}
                      </span>
                    ))}
                  </Td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
        {model && onOlder && (
          <p className="pt-2 print:hidden">
            <Button busy={isBusy} onClick={onOlder}>
              Show older, {formatNumber(Math.max(0, model.total - rows.length))} left
            </Button>
          </p>
        )}
      </BlockSection>
    </section>
  );
}

interface TrailFiltersProps {
  filter: TrailFilter;
  onFilter: (filter: TrailFilter) => void;
  people: readonly string[];
  kinds: readonly string[];
}

function TrailFilters({ filter, onFilter, people, kinds }: TrailFiltersProps) {
  const [draft, setDraft] = useState({ of: filter, ...filter });
  // The address says another than it did: back and forth lead here.
  if (writeFilter("", draft.of) !== writeFilter("", filter)) setDraft({ of: filter, ...filter });
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const { of: _, ...wanted } = draft;
    onFilter(readFilter(writeFilter("", wanted)));
  }
  const said = (name: keyof TrailFilter) => ({
    value: draft[name] ?? "",
    onChange: ({ target }: { target: { value: string } }) =>
      setDraft({ ...draft, [name]: target.value === "" ? null : target.value }),
  });
  const named = (any: string, names: readonly string[], chosen: string | null) => [
    { value: "", label: any },
    // What the address asks for stands there though nobody is called so.
    ...[...new Set([...names, ...(chosen === null ? [] : [chosen])])].map((value) => ({
      ...{ value, label: value === "item" ? "line" : value },
    })),
  ];
  return (
    <form
      role="search"
      aria-label="Audit trail"
      onSubmit={submit}
      className="mb-3 grid grid-cols-2 items-end gap-3 md:grid-cols-6 print:hidden"
    >
      <Select label="Who" options={named("anybody", people, draft.who)} {...said("who")} />
      <Select label="What" options={named("anything", kinds, draft.noun)} {...said("noun")} />
      <TextField label="From" type="date" {...said("from")} />
      <TextField label="To" type="date" {...said("to")} />
      <TextField label="Find" type="search" autoComplete="off" maxLength={200} {...said("find")} />
      <Button type="submit">Find</Button>
    </form>
  );
}

const nothing = () => undefined;
