import type { ReactNode } from "react";
import { MoneyRange } from "@/components/charts/money-range";
import { Button } from "@/components/ui/button";
import { ArchiveButton } from "../../words/archive-button";
import { ReviewForm } from "./review-form";
import type { RiskLineProps } from "./line-props";

type RiskInsideProps = Pick<RiskLineProps, "row" | "model" | "isBusy" | "onAssess" | "onReview">;

/** Why it is as it is, what is done about it, and what can be done here. */
export function RiskInside({ row, model, isBusy, onAssess, onReview }: RiskInsideProps) {
  const { impactNote, mitigation, why, loss, expected, notExpected, owner } = row;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-4 px-1 py-2 text-2xs @min-[58rem]:grid-cols-[minmax(0,1fr)_25rem]">
      <dl className="grid grid-cols-[minmax(0,1fr)] content-start gap-y-2 @min-[40rem]:grid-cols-[7.5rem_minmax(0,1fr)]">
        <Fact name="What it would do">{impactNote}</Fact>
        <Fact name="Mitigation">{mitigation}</Fact>
        <Fact name="Level">
          {why.map((reason) => (
            <span key={reason} className="block">
              {reason}
            </span>
          ))}
        </Fact>
        <Fact name="Loss">{loss && <MoneyRange {...loss} />}</Fact>
        <Fact name="Expected loss">
          {expected === null ? (
            notExpected
          ) : (
            <>
              {expected.from} = <MoneyRange {...expected.amount} />
            </>
          )}
        </Fact>
        <Fact name="Owner">{owner}</Fact>
      </dl>
      {model.mayEdit && (
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-3 print:hidden">
          <ReviewForm next={model.next} isBusy={isBusy} onReview={onReview} />
          <div className="flex flex-wrap gap-2 max-md:grid">
            <Button hotkey="E" onClick={onAssess}>
              Re-assess…
            </Button>
            <ArchiveButton slug={model.slug} of={`risk-${row.key}`} />
          </div>
        </div>
      )}
    </div>
  );
}

/** What nobody has written down is said to be so. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3 stacked:-mb-1.5">{name}</dt>
      <dd className="max-w-[80ch] wrap-anywhere whitespace-pre-line text-ink-2">
        {children ?? <span className="text-ink-3">not written down</span>}
      </dd>
    </>
  );
}
