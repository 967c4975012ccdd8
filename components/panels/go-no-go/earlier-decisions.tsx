import { formatCount } from "@/lib/format/counts";
import type { GoNoGoModel } from "./contract";
import { Decisions } from "./decisions";

/** Superseded, never edited. */
export function EarlierDecisions({ earlier }: Pick<GoNoGoModel, "earlier">) {
  return (
    <Decisions
      title="Earlier decisions"
      note="superseded, never edited"
      rows={earlier.map(({ key, question, words }) => ({
        key,
        title: <span className="wrap-anywhere">{question}</span>,
        note: <span className="wrap-anywhere">{words}</span>,
      }))}
      onPaper={`${formatCount(earlier.length, "earlier decision")}, on the page.`}
    />
  );
}
