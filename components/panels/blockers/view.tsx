import { ActualWord, ClaimedWord } from "@/components/charts/claimed-actual";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { Clamped } from "@/components/ui/clamped";
import { EmptyState } from "@/components/ui/empty-state";
import { Opens } from "@/components/ui/opens";
import { BlockSection } from "@/components/ui/section";
import { formatCount } from "@/lib/format/counts";
import { formatNumber } from "@/lib/format/numbers";
import type { BlockerRow, BlockersModel } from "./contract";

export function BlockersView({ model }: { model: BlockersModel }) {
  return (
    <BlockSection title="Blockers" note={model.total === 0 ? undefined : model.note}>
      {model.total === 0 && model.tallies.length === 0 && (
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
      <All model={model} />
      {model.tallies.length > 0 && <Tallies model={model} />}
    </BlockSection>
  );
}

/** The way to all that is on record, resolved or not. */
function All({ model: { total, rows, href } }: { model: BlockersModel }) {
  if (total === 0 || href === null) return null;
  const left = rows.length === 0 ? "All resolved: " : "";
  return (
    <p className="relative mb-4 flex items-center border-t py-1.5 text-2xs text-ink-2 max-md:min-h-11 pointer-coarse:min-h-11">
      {left}
      <Opens href={href}>{formatCount(total, "blocker")} on record</Opens>
    </p>
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
        <ClaimedWord told={row.claimed} />
      </Td>
      <Td data-label="→ actual">
        <ActualWord told={row.actual} contradicted={row.contradicted} />
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
