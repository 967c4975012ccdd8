import { clsx } from "clsx";
import { StateGlyph } from "@/components/charts/state-glyph";
import { DataTable, NotedRowHead, Td, Th } from "@/components/ui/data-table";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import { isHidden } from "../words/hidden-money";
import { HiddenSection } from "../words/hidden-section";
import { askLine, stopOf } from "../words/money-asks";
import { EditStop, MoneyNews } from "../words/money-edit";
import type { BudgetModel, BudgetRow } from "./contract";

const TITLE = "Budget against actual";

export function BudgetView({ model }: { model: BudgetModel }) {
  if (isHidden(model)) return <HiddenSection id="budget" title={TITLE} {...model} />;
  const { unit, lines, phases, total, csvHref } = model;
  const isEmpty = lines.length + phases.length === 0;
  return (
    <BlockSection id="budget" title={TITLE} note={isEmpty ? undefined : unit}>
      {isEmpty ? (
        <EmptyState>No line of investment and no cost of a phase to spend against.</EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-6 lg:grid-cols-2 print:grid-cols-2 print:gap-x-6">
          <Rows head="By line" unit={unit} rows={lines} total={total} areLines />
          <Rows head="By phase" unit={unit} rows={phases} total={null} />
        </div>
      )}
      <MoneyNews section="budget" />
      {csvHref !== null && <DownloadLink href={csvHref}>Lines of money as CSV</DownloadLink>}
    </BlockSection>
  );
}

interface RowsProps {
  head: string;
  unit: string;
  rows: BudgetRow[];
  total: BudgetRow | null;
  /** What they have come to is written down here. */
  areLines?: boolean;
}

function Rows({ head, unit, rows, total, areLines = false }: RowsProps) {
  if (rows.length === 0) {
    return <EmptyState>{head}: no line of investment is on record.</EmptyState>;
  }
  return (
    <DataTable caption={`Budget against actual, ${head.toLowerCase()}, ${unit}`} minWidth={420}>
      <thead>
        <tr>
          <Th fixed>{head}</Th>
          <Th numeric>Budget</Th>
          <Th numeric>Actual</Th>
          <Th>Standing</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-row={areLines ? stopOf("budget", askLine(row.id)) : undefined}>
            <Cells row={row} isLine={areLines} />
          </tr>
        ))}
      </tbody>
      {total !== null && (
        <tfoot>
          <tr className="total">
            <Cells row={total} />
          </tr>
        </tfoot>
      )}
    </DataTable>
  );
}

function Cells({ row, isLine = false }: { row: BudgetRow; isLine?: boolean }) {
  const { id, name, budget, actual, standing, isOver, note } = row;
  const spent = actual ?? <span className="font-normal text-ink-3">unknown</span>;
  return (
    <>
      <NotedRowHead note={note}>{name}</NotedRowHead>
      <Td numeric>{budget ?? <span className="text-ink-3">none</span>}</Td>
      <Td numeric className="font-medium">
        {isLine ? (
          <EditStop
            section="budget"
            asks={askLine(id, "actual")}
            label={`Actual of ${name}: ${actual ?? "unknown"}`}
          >
            {spent}
          </EditStop>
        ) : (
          spent
        )}
      </Td>
      <Td className={clsx("font-normal", isOver ? "text-stop" : "text-ink-2")}>
        {isOver && <StateGlyph state="refuted" label={null} />} {standing}
      </Td>
    </>
  );
}
