import Link from "next/link";
import { CriteriaTicks } from "@/components/charts/criteria-ticks";
import { GateGlyph } from "@/components/charts/gate-glyph";
import { MaturityBar } from "@/components/charts/maturity-bar";
import { RealityGap } from "@/components/charts/reality-gap";
import { Swatch } from "@/components/charts/swatch";
import { BottomLine } from "@/components/ui/bottom-line";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/lib/format/counts";
import { formatNumber } from "@/lib/format/numbers";
import { percentFigure } from "@/lib/format/percent";
import type { PortfolioModel, PortfolioRow } from "./contract";

export function PortfolioView({ model }: { model: PortfolioModel }) {
  const { rows } = model;
  return (
    <>
      <BottomLine
        size="larger"
        lead={`${formatCount(rows.length, "system")} on their way to production`}
        sentence={model.sentence}
        facts={model.facts}
      />
      {rows.length === 0 ? (
        <div className="border-t border-ink pt-3">
          <EmptyState>
            No projects yet. Import one with <code>npm run project:import</code>.
          </EmptyState>
        </div>
      ) : (
        <section aria-label="Systems" className="border-t border-ink pt-3">
          <DataTable caption="All systems" minWidth={1060}>
            <thead>
              <tr>
                <Th fixed>System</Th>
                <Th className="w-1/4">Readiness, verified</Th>
                <Th numeric>%</Th>
                <Th>Reality gap</Th>
                <Th numeric>Open P0 / P1</Th>
                <Th>Next gate</Th>
                <Th numeric>Claims refuted</Th>
                <Th numeric>Target</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line key={row.slug} row={row} />
              ))}
            </tbody>
          </DataTable>
          <p className="flex flex-wrap gap-x-6 gap-y-1 pt-3 text-2xs text-ink-2">
            <Swatch texture="verified">verified</Swatch>
            <Swatch texture="claimed">claimed, not verified</Swatch>
            <Swatch texture="stated">stated by a document only</Swatch>
          </p>
        </section>
      )}
    </>
  );
}

function Line({ row }: { row: PortfolioRow }) {
  return (
    <tr>
      <RowHead className="max-w-56">
        <Link
          href={`/projects/${row.slug}`}
          className="text-base font-medium underline-offset-3 hover:underline"
        >
          {row.name}
        </Link>
        <span className="line-clamp-2 text-2xs font-normal text-ink-2">{row.summary}</span>
      </RowHead>
      <Td>
        <MaturityBar
          verified={row.verified}
          claimed={row.claimed}
          stated={row.stated}
          target={row.target}
        />
        <span className="text-2xs text-ink-2">{readinessNote(row)}</span>
      </Td>
      <Td numeric className="text-lg font-medium">
        {row.verified === null ? "—" : percentFigure(row.verified)}
      </Td>
      <Td>
        <Gap row={row} />
      </Td>
      <Td numeric>
        <span className="text-sm font-medium">
          {formatNumber(row.openP0)} <span className="text-ink-3">/</span>{" "}
          {formatNumber(row.openP1)}
        </span>
        <span className="block text-2xs text-ink-2">{row.tallied ? "issues" : "blockers"}</span>
      </Td>
      <Td>
        <Gate row={row} />
      </Td>
      <Td numeric>
        <span className="text-sm font-medium">{formatNumber(row.refuted)}</span>
        <span className="block text-2xs text-ink-2">of {formatNumber(row.claims)}</span>
      </Td>
      <Td numeric className={row.targetOn === null ? "text-ink-3" : undefined}>
        {row.targetOn ?? "no date"}
      </Td>
    </tr>
  );
}

function readinessNote({ claimed, stated }: PortfolioRow): string {
  if (claimed === null) return "no items yet";
  const said = claimed === 0 ? "nothing claimed" : `claimed ${percentFigure(claimed)}`;
  return stated === null ? said : `${said}, stated ${percentFigure(stated)}`;
}

function Gap({ row: { gap, verified, claimed, stated } }: { row: PortfolioRow }) {
  if (gap === null || verified === null || claimed === null) {
    return <span className="text-ink-3">unknown</span>;
  }
  return (
    <>
      <RealityGap verified={verified} claimed={claimed} stated={stated} label={null} width={96} />
      <span className="text-2xs text-ink-2">{formatCount(gap, "point")}</span>
    </>
  );
}

function Gate({ row: { gate } }: { row: PortfolioRow }) {
  if (!gate) return <span className="text-ink-3">no phases</span>;
  return (
    <>
      <span className="flex items-center gap-3">
        <GateGlyph state={gate.look} />
        {gate.states.length > 0 && <CriteriaTicks states={gate.states} />}
      </span>
      <span className="text-2xs text-ink-2">{gate.text}</span>
    </>
  );
}
