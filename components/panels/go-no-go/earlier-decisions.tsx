import type { GoNoGoModel } from "./contract";
import { DecisionRows } from "./decision-rows";
import { Part } from "./part";

/** Superseded, never edited. */
export function EarlierDecisions({ earlier }: Pick<GoNoGoModel, "earlier">) {
  return (
    <Part title="Earlier decisions" note="superseded, never edited">
      <DecisionRows
        rows={earlier.map(({ key, question, words }) => ({
          key,
          title: <span className="wrap-anywhere">{question}</span>,
          note: <span className="wrap-anywhere">{words}</span>,
        }))}
      />
    </Part>
  );
}
