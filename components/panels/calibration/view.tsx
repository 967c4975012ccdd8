import { CriteriaTicks } from "@/components/charts/criteria-ticks";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import { formatShare } from "@/lib/format/counts";
import type { CalibrationModel, CalibrationRow } from "./contract";

/** Whom to believe, and how far: by what became of what they said. */
export function CalibrationView({ model: { rows, last } }: { model: CalibrationModel }) {
  return (
    <BlockSection
      id="calibration"
      title="Calibration"
      note={`of the last ${String(last)} answered claims of each source`}
    >
      {rows.length === 0 ? (
        <EmptyState>Nobody has claimed anything yet.</EmptyState>
      ) : (
        <DataTable caption="How many claims of each source held" stacks>
          <thead>
            <tr>
              <Th>Source</Th>
              <Th>Answered</Th>
              <Th numeric>Held</Th>
              <Th numeric>Refuted</Th>
              <Th numeric>No answer</Th>
              <Th numeric>Withdrawn</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Source key={`${row.name} ${row.documents ?? ""}`} row={row} />
            ))}
          </tbody>
        </DataTable>
      )}
    </BlockSection>
  );
}

function Source({ row }: { row: CalibrationRow }) {
  const { name, documents, answers, held, refuted, undecided, withdrawn } = row;
  const states = answers.map((isHeld) => (isHeld ? "verified" : "refuted"));
  return (
    <tr>
      <RowHead>
        {name}
        {documents !== null && (
          <span className="block text-2xs font-normal text-ink-3">read in {documents}</span>
        )}
      </RowHead>
      <Td className="wrap-anywhere stacked:order-2">
        {answers.length === 0 ? (
          <span className="text-ink-3">none answered yet</span>
        ) : (
          <span className="inline-flex flex-wrap items-center gap-x-3">
            {states.length <= MOST_TICKS && <CriteriaTicks states={states} label={name} />}
            <span>{formatShare(held, answers.length, "held")}</span>
          </span>
        )}
      </Td>
      <Td numeric data-label="Held" className="stacked:order-2">
        {held}
      </Td>
      <Td numeric data-label="Refuted" className="stacked:order-2">
        {refuted}
      </Td>
      <Td numeric data-label="No answer" className="stacked:order-2">
        {undecided}
      </Td>
      <Td numeric data-label="Withdrawn" className="stacked:order-2">
        {withdrawn}
      </Td>
    </tr>
  );
}

/** More would only be said in figures, which stand beside them. */
const MOST_TICKS = 12;
