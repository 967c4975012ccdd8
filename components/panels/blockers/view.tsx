import type { GlyphState } from "@/components/charts/state-glyph";
import { StateWord } from "@/components/charts/state-word";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import type { BlockerState } from "@/lib/domain/vocabulary";
import { formatNumber } from "@/lib/format/numbers";
import type { BlockersModel } from "./contract";

export function BlockersView({ model }: { model: BlockersModel }) {
  return (
    <BlockSection title="Blockers" note={model.rows.length === 0 ? undefined : model.note}>
      {model.rows.length === 0 && model.tallies.length === 0 && (
        <EmptyState>No blockers on record.</EmptyState>
      )}
      {model.rows.length > 0 && (
        <DataTable caption="Blockers, claimed against actual" minWidth={720}>
          <thead>
            <tr>
              <Th fixed>Blocker</Th>
              <Th>Claimed</Th>
              <Th>Actual</Th>
              <Th>Severity</Th>
              <Th>Holds up</Th>
              <Th numeric>Age</Th>
            </tr>
          </thead>
          <tbody>
            {model.rows.map((row) => (
              <tr key={row.key}>
                <RowHead className="max-w-90 max-md:max-w-44">
                  <span className="font-mono text-2xs text-ink-3">{row.key}</span>{" "}
                  <span className="font-medium">{row.title}</span>
                  {row.note !== null && (
                    <span className="line-clamp-2 text-2xs text-ink-2">{row.note}</span>
                  )}
                </RowHead>
                <Td>
                  <StateWord state={CLAIMED[row.claimed]}>{row.claimed}</StateWord>
                </Td>
                <Td>
                  <StateWord state={row.contradicted ? "refuted" : ACTUAL[row.actual]}>
                    {row.actual}
                  </StateWord>
                </Td>
                <Td>{row.severity}</Td>
                <Td>{row.holdsUp}</Td>
                <Td numeric>{row.age}</Td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {model.tallies.length > 0 && <Tallies model={model} />}
    </BlockSection>
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
  incomplete: "refuted",
  blocked: "blocked",
  done: "verified",
};

function Tallies({ model }: { model: BlockersModel }) {
  return (
    <DataTable caption="Open issues by severity">
      <thead>
        <tr>
          <Th>Issues in the tracker{model.talliesAsOf && `, ${model.talliesAsOf}`}</Th>
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
