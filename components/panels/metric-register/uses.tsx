import Link from "next/link";
import { DifferenceMark } from "@/components/charts/difference-mark";
import { StateGlyph } from "@/components/charts/state-glyph";
import type { MetricUse } from "../words/metric-uses";

interface UseProps {
  use: MetricUse;
  /** One line, whatever its length. */
  short?: boolean;
}

/** What rests on the metric, and leads there. */
export function Use({ use: { text, href, state, words }, short = false }: UseProps) {
  const label = (
    <>
      {words}: <span className="text-ink">{text}</span>
    </>
  );
  return (
    <li className="flex items-start gap-1.5 text-2xs text-ink-2 max-md:min-h-11 pointer-coarse:min-h-11">
      <span className="flex h-4 w-4 shrink-0 items-center justify-center">
        <Mark state={state} />
      </span>
      <span className={short ? "min-w-0 truncate print:whitespace-normal" : "min-w-0"}>
        {href === null ? (
          label
        ) : (
          <Link
            href={href}
            className="underline decoration-line-strong underline-offset-2 hover:text-accent print:no-underline"
          >
            {label}
          </Link>
        )}
      </span>
    </li>
  );
}

function Mark({ state }: Pick<MetricUse, "state">) {
  if (state === "equal") return null;
  if (state === "differs" || state === "explained") {
    return <DifferenceMark explained={state === "explained"} label={null} />;
  }
  return <StateGlyph state={state} size={12} label={null} />;
}
