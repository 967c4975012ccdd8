import { Fragment, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import { ShowMore } from "@/components/ui/show-more";
import { formatCount } from "@/lib/format/counts";
import type { FindingRow, FindingsModel, StatedFigureSeen, UncomputedFigure } from "./contract";
import { EditFigure } from "./edit-figure";
import { FindingLine } from "./finding-line";

const SHOWN = 6;

interface FindingsViewProps {
  model: FindingsModel;
  /** Asked for by whoever may explain; a view without it is a view to read. */
  onExplain?: (figure: StatedFigureSeen) => void;
  /** `new`, or `figure-F1`. */
  onEdit?: (of: string) => void;
}

export function FindingsView({ model, onExplain, onEdit }: FindingsViewProps) {
  const { rows, unexplained, mayExplain } = model;
  const explain = mayExplain ? onExplain : undefined;
  const edit = mayExplain ? onEdit : undefined;
  const more = rows.slice(SHOWN);
  return (
    <BlockSection id="findings" title="Findings" note={noteOf(rows.length, unexplained)}>
      {rows.length === 0 ? (
        <EmptyState>Nothing contradicts itself.</EmptyState>
      ) : (
        <Lines rows={rows.slice(0, SHOWN)} onExplain={explain} onEdit={edit} />
      )}
      <ShowMore count={more.length}>
        <Lines rows={more} onExplain={explain} onEdit={edit} />
      </ShowMore>
      <Foot model={model} onEdit={edit} />
      {edit && (
        <p className="pt-2 print:hidden">
          <Button onClick={() => edit("new")}>State a figure…</Button>
        </p>
      )}
    </BlockSection>
  );
}

function noteOf(all: number, unexplained: number): string | undefined {
  if (all === 0) return undefined;
  if (unexplained === 0) return `${all} explained`;
  return unexplained === all ? `${all} not explained` : `${unexplained} of ${all} not explained`;
}

/** What was set side by side without a finding; nothing where nothing was stated. */
function Foot({
  model: { agree, agreeing: figures, uncomputed, hidden },
  onEdit,
}: Pick<FindingsViewProps, "model" | "onEdit">) {
  const agreeing = formatCount(agree, "stated figure agrees", "stated figures agree");
  const words = [agree + uncomputed.length > 0 ? agreeing : null, hidden].filter(
    (one) => one !== null,
  );
  return (
    <>
      {words.length > 0 && <Small>{words.join(". ")}</Small>}
      {onEdit && figures.length > 0 && (
        <details className="border-t text-2xs text-ink-2 print:hidden">
          <summary className="py-1.5 text-accent max-md:min-h-11 max-md:py-3 pointer-coarse:min-h-11">
            Which agree
          </summary>
          <ul>
            {figures.map(({ id, label, words }) => (
              <li key={id} className="border-t py-1.5 wrap-anywhere">
                {label}: {words} <EditFigure id={id} label={label} onEdit={onEdit} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Uncomputed figures={uncomputed} onEdit={onEdit} />
    </>
  );
}

function Uncomputed({
  figures,
  onEdit,
}: { figures: UncomputedFigure[] } & Pick<FindingsViewProps, "onEdit">) {
  if (figures.length === 0) return null;
  return (
    <details className="border-t text-2xs text-ink-2">
      <summary className="py-1.5 text-accent max-md:min-h-11 max-md:py-3 pointer-coarse:min-h-11">
        {formatCount(figures.length, "stated figure")} cannot be computed
      </summary>
      <ul>
        {figures.map(({ id, label, words, rows, moreRows }) => (
          <li key={id} className="border-t py-1.5 wrap-anywhere">
            {label}: {words}
            {rows.map((row) => (
              <Fragment key={row.id}>
                {", "}
                {row.href === null ? row.name : <OpenLink href={row.href}>{row.name}</OpenLink>}
              </Fragment>
            ))}
            {moreRows > 0 && ` and ${moreRows} more`}{" "}
            {onEdit && <EditFigure id={id} label={label} onEdit={onEdit} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function OpenLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="inline-block text-accent underline underline-offset-2 max-md:py-2.5">
      {children}
    </a>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <p className="border-t pt-1.5 text-2xs text-ink-3">{children}</p>;
}

interface LinesProps extends Pick<FindingsViewProps, "onExplain" | "onEdit"> {
  rows: FindingRow[];
}

function Lines({ rows, onExplain, onEdit }: LinesProps) {
  return (
    <ul className="text-xs">
      {rows.map((row) => (
        <li key={row.id} className="border-b last:border-b-0">
          <FindingLine row={row} onExplain={onExplain} onEdit={onEdit} />
        </li>
      ))}
    </ul>
  );
}
