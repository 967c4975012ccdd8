import { VerdictPlate } from "@/components/charts/verdict-plate";
import { VerdictWord } from "@/components/charts/verdict-word";
import type { GoNoGoModel } from "./contract";
import { DecidedLines } from "./decided-lines";
import { CostAndDates } from "./outlook";

/** What is biggest, a few reasons for it in figures, and what it costs and when it may be done. */
export function Hero({ model }: { model: GoNoGoModel }) {
  const { name, verdict, figures, computedAt, fingerprint, decided } = model;
  return (
    <div>
      <h1 className="mb-3 text-xs font-normal tracking-normal text-ink-3 print:mb-1.5">
        {name}, go / no-go
      </h1>
      <VerdictPlate verdict={decided?.verdict ?? verdict} />
      {decided && (
        <div className="mt-3">
          <p className="mb-1 flex items-center gap-2 text-xs text-ink-2">
            computed: <VerdictWord verdict={verdict} />
          </p>
          <DecidedLines decided={decided} />
        </div>
      )}
      <ul className="mt-4.5 mb-3 text-base/6.5 print:my-2 print:text-sm">
        {figures.map(({ share, words }) => (
          <li
            key={words}
            className="grid grid-cols-[3.75rem_minmax(0,1fr)] print:grid-cols-[36pt_minmax(0,1fr)]"
          >
            <b className="font-semibold">{share}</b> <span>{words}</span>
          </li>
        ))}
      </ul>
      <CostAndDates outlook={model.outlook} />
      <p className="text-2xs text-ink-3">
        Computed {computedAt}. Inputs{" "}
        <span className="font-mono [word-spacing:-0.25em]">{fingerprint}</span>.
      </p>
    </div>
  );
}
