import { Opens } from "@/components/ui/opens";
import { formatCount } from "@/lib/format/counts";
import type { GoNoGoModel } from "./contract";
import { DecisionRows } from "./decision-rows";
import { Part } from "./part";

/** What else waits to be decided: one question stands open on the page, the others a press away. */
export function AlsoAsked({ asked }: { asked: GoNoGoModel["alsoAsked"] }) {
  return (
    <Part title="Also asked" note={formatCount(asked.length, "question")} className="mt-5">
      <DecisionRows
        rows={asked.map(({ key, question, words, href }) => ({
          key,
          title: (
            <Opens href={href} className="wrap-anywhere">
              {question}
            </Opens>
          ),
          note: words,
        }))}
      />
    </Part>
  );
}
