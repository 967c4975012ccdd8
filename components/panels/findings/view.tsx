import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import { ShowMore } from "@/components/ui/show-more";
import { formatCount } from "@/lib/format/counts";
import type { FindingRow, FindingsModel, StatedFigureSeen } from "./contract";
import { FindingLine } from "./finding-line";

const SHOWN = 6;

interface FindingsViewProps {
  model: FindingsModel;
  /** Asked for by whoever may explain; a view without it is a view to read. */
  onExplain?: (figure: StatedFigureSeen) => void;
}

export function FindingsView({ model, onExplain }: FindingsViewProps) {
  const { rows, unexplained, mayExplain } = model;
  const explain = mayExplain ? onExplain : undefined;
  const more = rows.slice(SHOWN);
  return (
    <BlockSection id="findings" title="Findings" note={noteOf(rows.length, unexplained)}>
      {rows.length === 0 ? (
        <EmptyState>Nothing contradicts itself.</EmptyState>
      ) : (
        <Lines rows={rows.slice(0, SHOWN)} onExplain={explain} />
      )}
      <ShowMore count={more.length}>
        <Lines rows={more} onExplain={explain} />
      </ShowMore>
      <Foot model={model} />
    </BlockSection>
  );
}

function noteOf(all: number, unexplained: number): string | undefined {
  if (all === 0) return undefined;
  if (unexplained === 0) return `${all} explained`;
  return unexplained === all ? `${all} not explained` : `${unexplained} of ${all} not explained`;
}

/** What was set side by side without a finding; nothing where nothing was stated. */
function Foot({ model: { agree, notComputable, hidden } }: { model: FindingsModel }) {
  if (agree + notComputable === 0) return hidden && <Small>{hidden}</Small>;
  const agreeing = formatCount(agree, "stated figure agrees", "stated figures agree");
  const others = notComputable === 0 ? "" : `, ${notComputable} cannot be computed`;
  return (
    <Small>
      {agreeing + others}
      {hidden && `. ${hidden}`}
    </Small>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <p className="border-t pt-1.5 text-2xs text-ink-3">{children}</p>;
}

interface LinesProps extends Pick<FindingsViewProps, "onExplain"> {
  rows: FindingRow[];
}

function Lines({ rows, onExplain }: LinesProps) {
  return (
    <ul className="text-xs">
      {rows.map((row) => (
        <li key={row.id} className="border-b last:border-b-0">
          <FindingLine row={row} onExplain={onExplain} />
        </li>
      ))}
    </ul>
  );
}
