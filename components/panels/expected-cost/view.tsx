import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection } from "@/components/ui/section";
import { ExpectedCostFigure } from "../words/expected-cost-figure";
import { isHidden } from "../words/hidden-money";
import { HiddenSection } from "../words/hidden-section";
import type { ExpectedCostModel } from "./contract";

const TITLE = "Expected total cost";

export function ExpectedCostView({ model }: { model: ExpectedCostModel }) {
  if (isHidden(model)) return <HiddenSection id="expected-cost" title={TITLE} {...model} />;
  const { drawn, missing } = model;
  if (drawn === null) {
    return (
      <BlockSection id="expected-cost" title={TITLE}>
        <EmptyState>
          Nothing to draw: it takes two options with a cost and a chance of success.
        </EmptyState>
        {missing.map((words) => (
          <p key={words} className="text-2xs text-ink-2">
            {words}
          </p>
        ))}
      </BlockSection>
    );
  }
  const at = drawn.point === "likely" ? "likely amounts" : "midpoints";
  return (
    <BlockSection
      id="expected-cost"
      title={TITLE}
      note={`by cost of one failure, ${at}; heavy line: the cheapest option`}
    >
      <ExpectedCostFigure drawn={drawn} />
    </BlockSection>
  );
}
