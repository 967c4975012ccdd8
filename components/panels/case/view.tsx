import { MoneyRange } from "@/components/charts/money-range";
import { EmptyState } from "@/components/ui/empty-state";
import { Opens } from "@/components/ui/opens";
import { BlockSection } from "@/components/ui/section";
import { UnbrokenFigures } from "@/components/ui/unbroken-figures";
import type { CaseModel } from "./contract";

export function CaseView({ model }: { model: CaseModel }) {
  const title = (
    <span className="relative">
      <Opens href={model.href} className="no-underline">
        The case
      </Opens>
    </span>
  );
  if ("hidden" in model) {
    return (
      <BlockSection id="case" title={title}>
        <EmptyState>{model.hidden}</EmptyState>
      </BlockSection>
    );
  }
  return (
    <BlockSection id="case" title={title} note="investment, returns, options">
      <p className="relative text-xs">
        <Opens href={model.href}>
          <UnbrokenFigures>{model.sentence}</UnbrokenFigures>
        </Opens>
      </p>
      <dl className="mt-2.5 text-xs">
        {model.rows.map(({ name, value, likely, note }) => (
          <div key={name} className="flex justify-between gap-4 border-b py-1.5 last:border-b-0">
            <dt>
              {name}
              {note !== null && <span className="block text-2xs text-ink-2">{note}</span>}
            </dt>
            <dd className="text-right font-medium">
              <MoneyRange text={value} likely={likely} />
            </dd>
          </div>
        ))}
      </dl>
    </BlockSection>
  );
}
