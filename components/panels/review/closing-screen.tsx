import { formatDay } from "@/lib/format/dates";
import { formatCount } from "@/lib/format/counts";
import { Paging } from "./agenda-rows";
import type { OpenReview, ReviewModel } from "./contract";
import { Hero } from "./hero";
import { pageOf, type Result, resultsOf } from "./steps";
import { secondsFrom } from "./wall-clock";
import { wordClock } from "./words";

interface ClosingScreenProps {
  model: ReviewModel;
  open: OpenReview;
  now: string;
}

const WORDS = { decided: "Decided", action: "Action", parked: "Parked" } as const;

/** What came of it: what was decided, who does what until when, what is parked, and how long it took. */
export function ClosingScreen({ model, open, now }: ClosingScreenProps) {
  const results = resultsOf(open.items);
  const count = (kind: Result["kind"]) => results.filter((one) => one.kind === kind).length;
  return (
    <div className="wall-middle">
      <Hero
        {...model}
        hero={{ what: "count", count: count("decided") }}
        caption="decided"
        note={[
          formatCount(count("action"), "action"),
          `${String(count("parked"))} parked`,
          `in ${wordClock(secondsFrom(open.openedAt, now))}`,
        ].join(", ")}
      />
      <div>
        <div role="table" aria-label="What came of it" className="wall-rows wall-results">
          <div role="row" className="wall-row-heads">
            <span role="columnheader">What came of it</span>
            <span role="columnheader">Owner</span>
            <span role="columnheader">Due</span>
          </div>
          {pageOf(results, open.rowsPage).map(({ id, kind, text, owner, dueOn }) => (
            <div role="row" key={id} className="wall-row">
              <span role="cell" className="line-clamp-2 min-w-0 wrap-anywhere">
                <span className="text-ink-3">{WORDS[kind]} </span>
                <span className="font-medium tracking-[-0.02em]">{text}</span>
              </span>
              <span role="cell" className="line-clamp-2 min-w-0 wrap-anywhere text-ink-2">
                {owner}
              </span>
              <span role="cell" className="text-ink-2">
                {dueOn !== null && formatDay(dueOn, now)}
              </span>
            </div>
          ))}
        </div>
        <Paging of={results.length} page={open.rowsPage} />
      </div>
    </div>
  );
}
