import { StateGlyph } from "@/components/charts/state-glyph";
import { TriggerRing } from "@/components/charts/trigger-ring";
import { ShowMore } from "@/components/ui/show-more";
import type { Verdict } from "@/lib/domain/vocabulary";
import { formatCount } from "@/lib/format/counts";
import type { WhyRow } from "./contract";
import { Inside } from "./inside";
import { OpeningLine } from "./opening-line";
import { Part } from "./part";

const SHOWN = 8;

/** Every reason in order. On paper only those that no other section shows. */
export function WhyList({ rows, verdict }: { rows: WhyRow[]; verdict: Verdict }) {
  const onPaper = rows.filter((row) => !row.listed);
  const more = rows.slice(SHOWN);
  return (
    <Part
      title={`Why ${verdict}`}
      note={
        <>
          <span className="print:hidden">{formatCount(rows.length, "reason")}</span>
          <span className="hidden print:inline">
            {onPaper.length} of {rows.length}, the others below
          </span>
        </>
      }
      className={onPaper.length === 0 ? "print:hidden" : ""}
    >
      <div className="print:hidden">
        <Rows rows={rows.slice(0, SHOWN)} />
        <ShowMore count={more.length}>
          <Rows rows={more} />
        </ShowMore>
      </div>
      <ul className="hidden columns-2 gap-x-6 print:block">
        {onPaper.map((row) => (
          <li key={row.id} className="flex gap-2 py-px">
            <Mark mark={row.mark} />
            {row.text}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Rows({ rows }: { rows: WhyRow[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <OpeningLine
          key={row.id}
          line={
            <span className="flex items-start gap-2.5 py-1.25 max-md:py-2.75 pointer-coarse:py-2.75">
              <Mark mark={row.mark} />
              <span className="min-w-0">{row.text}</span>
            </span>
          }
        >
          <Inside inside={row.inside} />
        </OpeningLine>
      ))}
    </ul>
  );
}

function Mark({ mark }: { mark: WhyRow["mark"] }) {
  return (
    <span className="flex h-5.5 shrink-0 items-center print:h-auto">
      {mark.kind === "trigger" ? (
        <TriggerRing trigger={mark.ring} size="line" label={null} />
      ) : (
        <StateGlyph state={mark.state} />
      )}
    </span>
  );
}
