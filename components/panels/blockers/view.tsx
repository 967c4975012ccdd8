import type { GlyphState } from "@/components/charts/state-glyph";
import { StateWord } from "@/components/charts/state-word";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { Clamped } from "@/components/ui/clamped";
import { EmptyState } from "@/components/ui/empty-state";
import { Opens } from "@/components/ui/opens";
import { BlockSection } from "@/components/ui/section";
import type { BlockerState } from "@/lib/domain/vocabulary";
import { formatNumber } from "@/lib/format/numbers";
import type { BlockerRow, BlockersModel } from "./contract";

export function BlockersView({ model }: { model: BlockersModel }) {
  return (
    <BlockSection title="Blockers" note={model.rows.length === 0 ? undefined : model.note}>
      {model.rows.length === 0 && model.tallies.length === 0 && (
        <EmptyState>No blockers on record.</EmptyState>
      )}
      {model.rows.length > 0 && (
        <DataTable caption="Blockers, claimed against actual" stacks>
          <thead>
            <tr>
              <Th>Blocker</Th>
              <Th>Fix, claimed</Th>
              <Th>Fix, actual</Th>
              <Th>Severity</Th>
              <Th>Holds up</Th>
              <Th numeric>Age</Th>
            </tr>
          </thead>
          <tbody>
            {model.rows.map((row) => (
              <Line key={row.key} row={row} />
            ))}
          </tbody>
        </DataTable>
      )}
      {model.tallies.length > 0 && <Tallies model={model} />}
    </BlockSection>
  );
}

/** Where rows are read downwards: "claimed done → actual fragile", and what it holds up below. */
function Line({ row }: { row: BlockerRow }) {
  return (
    <tr>
      <RowHead className="max-w-90">
        <span className="font-mono text-2xs text-ink-3">{row.key}</span>{" "}
        <Opens href={row.href} className="font-medium">
          {row.title}
        </Opens>
        {row.note !== null && (
          <span className="block text-2xs font-normal text-ink-2">
            <Clamped fits={120}>{row.note}</Clamped>
          </span>
        )}
      </RowHead>
      <Td data-label="claimed">
        <StateWord state={CLAIMED[row.claimed]} quiet={row.claimed === "blocked"}>
          {row.claimed}
        </StateWord>
      </Td>
      <Td data-label="→ actual">
        <StateWord state={row.contradicted ? "refuted" : ACTUAL[row.actual]}>
          {row.actual}
        </StateWord>
      </Td>
      <Td className="stacked:order-2">{row.severity}</Td>
      <Td className="min-w-18 stacked:order-2" data-label="holds up">
        {row.holdsUp}
      </Td>
      <Td numeric className="stacked:order-2 stacked:ml-auto">
        {row.age}
      </Td>
    </tr>
  );
}

const CLAIMED: Record<BlockerState, GlyphState> = {
  "not started": "to do",
  "in progress": "in progress",
  fragile: "claimed",
  incomplete: "in progress",
  blocked: "blocked",
  done: "claimed",
};

const ACTUAL: Record<BlockerState, GlyphState> = {
  "not started": "to do",
  "in progress": "in progress",
  fragile: "suspect",
  incomplete: "in progress",
  blocked: "blocked",
  done: "verified",
};

function Tallies({ model }: { model: BlockersModel }) {
  return (
    <DataTable caption="Open issues by severity">
      <thead>
        <tr>
          <Th className="whitespace-normal">
            Issues in the tracker{model.talliesAsOf && `, ${model.talliesAsOf}`}
          </Th>
          <Th numeric>Open</Th>
        </tr>
      </thead>
      <tbody>
        {model.tallies.map((tally) => (
          <tr key={tally.severity}>
            <RowHead>
              <span className="font-medium">{tally.severity}</span>{" "}
              <span className="text-ink-2">{tally.meaning}</span>
            </RowHead>
            <Td numeric className="font-semibold">
              {formatNumber(tally.count)}
            </Td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
