import { Sparkline } from "@/components/charts/sparkline";
import type { GlyphState } from "@/components/charts/state-glyph";
import { StateWord } from "@/components/charts/state-word";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import type { MetricRow, MetricsModel } from "./contract";

export function MetricsView({ model }: { model: MetricsModel }) {
  return (
    <BlockSection title="Metrics" note={model.rows.length === 0 ? undefined : model.note}>
      {model.rows.length === 0 ? (
        <EmptyState>No metrics yet.</EmptyState>
      ) : (
        <DataTable caption="Metrics against their targets" minWidth={640}>
          <thead>
            <tr>
              <Th fixed>Metric</Th>
              <Th numeric>Current</Th>
              <Th numeric>Target</Th>
              <Th>Status</Th>
              <Th numeric>Trend</Th>
              <Th numeric>As of</Th>
            </tr>
          </thead>
          <tbody>
            {model.rows.map((row) => (
              <tr key={row.key}>
                <RowHead>{row.name}</RowHead>
                <Td numeric className={row.state === "unknown" ? "text-ink-2" : "font-semibold"}>
                  {row.current}
                </Td>
                <Td numeric className="text-ink-2">
                  {row.target}
                </Td>
                <Td>
                  <Status row={row} />
                </Td>
                <Td numeric>
                  <Sparkline points={row.trend} target={row.targetFigure} />
                </Td>
                <Td numeric className="text-ink-2">
                  {row.asOf}
                </Td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </BlockSection>
  );
}

/** A figure that was said and not measured is a claim, however good it looks. */
function Status({ row: { state, basis, stale } }: { row: MetricRow }) {
  if (state === "unknown") return <StateWord state="unknown">unknown</StateWord>;
  const said = basis === "measured" ? "" : `, ${basis ?? ""}`;
  if (stale) return <StateWord state="stale">{`${state}${said}, stale`}</StateWord>;
  const glyph: GlyphState =
    state === "not met" ? "refuted" : basis === "measured" ? "verified" : "claimed";
  return <StateWord state={glyph}>{`${state}${said}`}</StateWord>;
}
