import { GateGlyph } from "@/components/charts/gate-glyph";
import { StateGlyph } from "@/components/charts/state-glyph";
import { EmptyState } from "@/components/ui/empty-state";
import { Opens } from "@/components/ui/opens";
import { Row, RowList } from "@/components/ui/row-list";
import { BlockSection } from "@/components/ui/section";
import { CodedText } from "../words/coded-text";
import type { GateModel } from "./contract";

export function GateView({ model }: { model: GateModel }) {
  const { gate } = model;
  if (!gate) {
    return (
      <BlockSection title="Gate">
        <EmptyState>
          {model.phases === 0 ? "No phases yet, so no gate." : "Every gate has passed."}
        </EmptyState>
      </BlockSection>
    );
  }
  return (
    <BlockSection
      title={
        <span className="relative">
          <Opens
            href={gate.href}
            className="after:-inset-x-2 after:-inset-y-3"
          >{`Gate ${gate.phaseKey}`}</Opens>
        </span>
      }
      note={gate.ends === null ? gate.phaseName : `${gate.phaseName}, ends ${gate.ends}`}
    >
      <div className="mb-2 flex items-center gap-4 text-sm">
        <GateGlyph state={gate.look} />
        <span className="min-w-0 wrap-anywhere">{gate.consequence}</span>
      </div>
      {gate.criteria.length === 0 ? (
        <EmptyState>No exit criteria, so nothing can show that this phase is done.</EmptyState>
      ) : (
        <RowList>
          {gate.criteria.map((criterion) => (
            <Row
              key={criterion.key}
              mark={<StateGlyph state={criterion.state} />}
              title={
                <Opens href={criterion.href}>
                  <CodedText>{criterion.text}</CodedText>
                </Opens>
              }
              note={criterion.informs ? `informs only; ${criterion.reason}` : criterion.reason}
            />
          ))}
        </RowList>
      )}
    </BlockSection>
  );
}
