"use client";

import { useRef, useState } from "react";
import { DataTable, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { LiveRegion } from "@/components/ui/live-region";
import { BlockSection } from "@/components/ui/section";
import { useAimed } from "@/components/ui/use-aimed";
import { WindowedRows } from "@/components/ui/windowed-rows";
import { formatCount, formatShare } from "@/lib/format/counts";
import { RecordEvidenceDialog } from "../record-evidence/dialog";
import { type AskedCheck, CheckDialogs } from "../words/check-dialogs";
import { CheckLine } from "./check-line";
import type { CheckRow, ChecksModel } from "./contract";
import { CHECK_FILTERS, type CheckFilter, FILTER_WORDS, passesFilter } from "./filter";
import { useLead } from "./use-lead";

interface ChecksViewProps {
  model: ChecksModel;
  filter?: CheckFilter | null;
  hrefOf?: (filter: CheckFilter | null) => string;
  onFilter?: (filter: CheckFilter | null) => void;
  onRecorded?: () => void;
}

const COLUMNS = 5;

export function ChecksView(props: ChecksViewProps) {
  const {
    model,
    filter = null,
    hrefOf = nowhere,
    onFilter = nothing,
    onRecorded = nothing,
  } = props;
  const { slug, rows } = model;
  const shown = rows.filter((row) => passesFilter(row, filter));
  const table = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [goal, setGoal] = useState<string | null>(null);
  const [asked, setAsked] = useState<CheckRow | null>(null);
  const [tool, setTool] = useState<AskedCheck | null>(null);
  useAimed("check", (key) => {
    if (!rows.some((row) => row.key === key)) return;
    if (!shown.some((row) => row.key === key)) onFilter(null);
    setOpen(key);
    setGoal(key);
  });
  useLead(table, shown, goal);

  const tabs = [
    { value: null, label: "All", count: rows.length },
    ...CHECK_FILTERS.map((value) => ({
      value,
      label: FILTER_WORDS[value],
      count: rows.filter((row) => passesFilter(row, value)).length,
    })),
  ];
  return (
    <BlockSection id="checks" title="Checks" note={formatCount(rows.length, "check")}>
      {rows.length === 0 ? (
        <EmptyState>No check is on record: nothing here can be proved by a run.</EmptyState>
      ) : (
        <>
          <FilterTabs
            label="Which checks"
            tabs={tabs}
            current={filter}
            hrefOf={(value) => hrefOf(asFilter(value))}
            onChoose={(value) => onFilter(asFilter(value))}
          />
          <LiveRegion message={`${formatShare(shown.length, rows.length)} checks`} />
          {shown.length === 0 && <EmptyState>No check is like that.</EmptyState>}
          <div ref={table} className={shown.length === 0 ? "hidden" : undefined}>
            <DataTable caption="Checks and their newest run" stacks>
              <thead>
                <tr>
                  <Th>Check</Th>
                  <Th>Proves</Th>
                  <Th>Newest run</Th>
                  <Th>Holds</Th>
                  <Th>Seen failing</Th>
                </tr>
              </thead>
              <WindowedRows rows={shown} columns={COLUMNS} rowRem={3.25}>
                {(row) => (
                  <CheckLine
                    key={row.key}
                    slug={slug}
                    row={row}
                    now={model.now}
                    columns={COLUMNS}
                    isOpen={open === row.key}
                    onToggle={() => setOpen(open === row.key ? null : row.key)}
                    onRecord={model.mayRecord ? () => setAsked(row) : null}
                    onEdit={model.mayEdit ? () => setTool({ edit: `check-${row.key}` }) : null}
                    onProve={row.isAutomatic ? () => setTool({ prove: `check-${row.key}` }) : null}
                  />
                )}
              </WindowedRows>
            </DataTable>
          </div>
        </>
      )}
      <RecordEvidenceDialog
        slug={slug}
        subject={asked && asked.subject}
        checkKey={asked?.key}
        onClose={() => setAsked(null)}
        onDone={onRecorded}
      />
      <CheckDialogs slug={slug} asked={tool} onClose={() => setTool({})} onWritten={onRecorded} />
    </BlockSection>
  );
}

function asFilter(value: string | null): CheckFilter | null {
  return CHECK_FILTERS.find((known) => known === value) ?? null;
}

const nothing = () => undefined;
const nowhere = () => "?";
