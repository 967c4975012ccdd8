import { useId, useMemo } from "react";
import { Swatch } from "@/components/charts/swatch";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LiveRegion } from "@/components/ui/live-region";
import { formatCount, formatShare } from "@/lib/format/counts";
import { arrange } from "./arrange";
import { ArchivedTable } from "./archived-table";
import { type Choice, type Choose, EVERYTHING, withoutSort } from "./choice";
import { type PortfolioModel, systemsOf } from "./contract";
import { SystemTabs } from "./system-tabs";
import { SystemsTable } from "./systems-table";
import { unpackRows } from "./pack";
import { wordSort } from "./sort-words";
import { Toolbar } from "./toolbar";
import { TrendTable } from "./trend-table";

interface PortfolioViewProps {
  model: PortfolioModel;
  choice?: Choice;
  onChoose?: Choose;
  /** A project is to be made. */
  onNew?: () => void;
}

export function PortfolioView({
  model,
  choice: asked = EVERYTHING,
  onChoose,
  onNew,
}: PortfolioViewProps) {
  const form = useId();
  const { now, archived, mayCreate } = model;
  const rows = useMemo(() => unpackRows(model.rows), [model.rows]);
  const systems = systemsOf(rows);
  const money = (["investment", "payback"] as const).filter((column) =>
    systems.some((row) => row[column] !== null),
  );
  const choice = withoutSort(asked, money);
  const arranged = arrange(rows, choice, now);
  const choose = onChoose ?? stay;
  const tabs = { counts: arranged.counts, archived: archived.length, choice, choose };
  return (
    <>
      <BottomLine
        size="larger"
        lead={
          <>
            <span>{formatCount(rows.length, "system")} on their way to production</span>
            <LinkButton look="quiet" href="/review" prefetch={false} className="ml-auto">
              Weekly review
            </LinkButton>
            {mayCreate && (
              <Button
                look="quiet"
                hotkey="C"
                data-command=""
                aria-haspopup="dialog"
                onClick={onNew}
              >
                New project
              </Button>
            )}
          </>
        }
        sentence={model.sentence}
        facts={model.facts}
      />
      {choice.archived ? (
        <section aria-label="Archived systems">
          <div className="pb-2.5">
            <SystemTabs {...tabs} />
          </div>
          <div className="border-t border-ink pt-2">
            <ArchivedTable rows={archived} />
          </div>
        </section>
      ) : rows.length === 0 ? (
        <>
          {archived.length > 0 && <SystemTabs {...tabs} />}
          <div className="border-t border-ink pt-3">
            <EmptyState>
              No projects yet. {mayCreate ? "Make one, or import" : "Import"} one with{" "}
              <code>npm run project:import</code>.
            </EmptyState>
          </div>
        </>
      ) : (
        <section aria-label="Systems">
          <Toolbar form={form} rows={rows} money={money} {...tabs} />
          <LiveRegion
            message={`${formatShare(arranged.rows.length, rows.length)} systems, sorted by ${wordSort(choice)}`}
          />
          <SystemsTable
            form={form}
            rows={arranged.rows}
            now={now}
            choice={choice}
            choose={choose}
            money={money}
          />
          <p className="flex flex-wrap gap-x-6 gap-y-1 pt-3 text-2xs text-ink-2">
            <Swatch texture="verified">verified</Swatch>
            <Swatch texture="claimed">claimed, not verified</Swatch>
            <Swatch texture="stated">stated by a document only</Swatch>
            {systems.some((row) => row.target !== null) && <Swatch texture="target">target</Swatch>}
          </p>
          <TrendTable rows={systems} />
        </section>
      )}
    </>
  );
}

const stay: Choose = () => undefined;
