import { clsx } from "clsx";
import { Sparkline } from "@/components/charts/sparkline";
import { StateWord } from "@/components/charts/state-word";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Opens } from "@/components/ui/opens";
import { BlockSection } from "@/components/ui/section";
import { STANDING_GLYPHS } from "../words/metric-words";
import type { MetricRow, MetricsModel } from "./contract";

export function MetricsView({ model }: { model: MetricsModel }) {
  return (
    <BlockSection title="Metrics" note={model.rows.length === 0 ? undefined : model.note}>
      {model.rows.length === 0 ? (
        <EmptyState
          action={model.href !== null && <LinkButton href={model.href}>Define metrics</LinkButton>}
        >
          No metrics yet.
        </EmptyState>
      ) : (
        <DataTable caption="Metrics against their targets" stacks>
          <thead>
            <tr>
              <Th>Metric</Th>
              <Th numeric>Current</Th>
              <Th numeric>Target</Th>
              <Th>Status</Th>
              <Th numeric>Trend</Th>
              <Th numeric>As of</Th>
            </tr>
          </thead>
          <tbody>
            {model.rows.map((row) => (
              <Line key={row.key} row={row} />
            ))}
          </tbody>
        </DataTable>
      )}
      {model.more > 0 && model.href !== null && (
        <p className="relative pt-2 text-xs">
          <Opens href={model.href}>{`${String(model.more)} more metrics`}</Opens>
        </p>
      )}
    </BlockSection>
  );
}

/** Figures are never broken, words have to be. */
const WORDS = "wrap-anywhere whitespace-normal!";

/** Where rows are read downwards: name and figure, then status, trend and day, then the target. */
function Line({ row }: { row: MetricRow }) {
  const hasTrend = row.line.points.filter((point) => point !== null).length > 1;
  return (
    <tr>
      <RowHead className="stacked:basis-0">
        <Opens href={row.href}>{row.name}</Opens>
      </RowHead>
      <Td
        numeric
        className={clsx(
          row.asOf === "never" ? "stacked:hidden" : "stacked:ml-auto",
          row.standing === "unknown" ? "text-ink-2" : "font-semibold",
          row.inWords && WORDS,
        )}
      >
        {row.current}
      </Td>
      <Td
        numeric
        className={clsx("text-ink-2 stacked:order-3 stacked:ml-auto", row.inWords && WORDS)}
        data-label="target"
      >
        {row.target}
      </Td>
      <Td className="stacked:order-2">
        <StateWord state={STANDING_GLYPHS[row.standing]}>{row.status}</StateWord>
      </Td>
      <Td numeric className={clsx("stacked:order-2", !hasTrend && "stacked:hidden")}>
        <Sparkline {...row.line} />
      </Td>
      <Td
        numeric
        className={clsx("text-ink-2 stacked:order-2", row.asOf === "never" && "stacked:hidden")}
      >
        {row.asOf}
      </Td>
    </tr>
  );
}
