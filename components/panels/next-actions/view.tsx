import { StateGlyph } from "@/components/charts/state-glyph";
import { EmptyState } from "@/components/ui/empty-state";
import { Opens } from "@/components/ui/opens";
import { Row, RowList } from "@/components/ui/row-list";
import { BlockSection } from "@/components/ui/section";
import { CodedText } from "../words/coded-text";
import type { NextActionsModel } from "./contract";

export function NextActionsView({ model }: { model: NextActionsModel }) {
  const { rows, total, none } = model;
  return (
    <BlockSection
      title="Next actions"
      note={total > rows.length ? `first ${rows.length} of ${total}` : undefined}
    >
      {rows.length === 0 ? (
        <EmptyState>{none}</EmptyState>
      ) : (
        <RowList>
          {rows.map((row) => (
            <Row
              key={row.id}
              mark={<StateGlyph state={row.state} />}
              title={
                <>
                  {row.kind === "task" && (
                    <span className="font-mono text-2xs text-ink-3">{row.key} </span>
                  )}
                  <Opens href={row.href}>
                    <CodedText>{row.title}</CodedText>
                  </Opens>
                </>
              }
              note={[row.why, row.owner].filter(Boolean).join(", ")}
              aside={row.due === null ? row.effort : <Due due={row.due} overdue={row.overdue} />}
            />
          ))}
        </RowList>
      )}
    </BlockSection>
  );
}

function Due({ due, overdue }: { due: string; overdue: boolean }) {
  return overdue ? <span className="text-warn">{due}, overdue</span> : <span>{due}</span>;
}
