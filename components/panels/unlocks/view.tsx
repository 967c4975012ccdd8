import { StateGlyph } from "@/components/charts/state-glyph";
import { EmptyState } from "@/components/ui/empty-state";
import { Opens } from "@/components/ui/opens";
import { Row, RowList } from "@/components/ui/row-list";
import { BlockSection } from "@/components/ui/section";
import { ShowMore } from "@/components/ui/show-more";
import { CodedText } from "../words/coded-text";
import type { UnlockRow, UnlocksModel } from "./contract";

const SHOWN = 5;

export function UnlocksView({ model }: { model: UnlocksModel }) {
  const { rows, gate, none } = model;
  const more = rows.slice(SHOWN);
  return (
    <BlockSection id="unlocks" title="Cheapest unlocks" note="set free per hour">
      {rows.length === 0 ? (
        <EmptyState>{gate ?? none}</EmptyState>
      ) : (
        <Unlocks rows={rows.slice(0, SHOWN)} />
      )}
      <ShowMore count={more.length}>
        <Unlocks rows={more} />
      </ShowMore>
      {rows.length > 0 && gate !== null && (
        <p className="border-t pt-1.5 text-2xs text-ink-3">{gate}</p>
      )}
    </BlockSection>
  );
}

function Unlocks({ rows }: { rows: UnlockRow[] }) {
  return (
    <RowList marks="figures">
      {rows.map((row) => (
        <Row
          key={row.id}
          mark={
            <span className="inline-block min-w-10 text-right text-ink">
              {row.hours ?? <StateGlyph state="unknown" label="hours unknown" />}
            </span>
          }
          title={
            <>
              {row.key !== null && (
                <span className="font-mono text-2xs text-ink-3">{row.key} </span>
              )}
              <Opens href={row.href}>
                <CodedText>{row.title}</CodedText>
              </Opens>
            </>
          }
          note={row.frees}
        />
      ))}
    </RowList>
  );
}
