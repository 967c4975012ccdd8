import { Opens } from "@/components/ui/opens";
import { formatCount } from "@/lib/format/counts";
import type { GoNoGoModel } from "./contract";
import { DecisionRows } from "./decision-rows";
import { Part } from "./part";

/** What else waits to be decided: one question stands open on the page, the others a press away. */
export function AlsoAsked({ asked }: { asked: GoNoGoModel["alsoAsked"] }) {
  const count = formatCount(asked.length, "question");
  return (
    <>
      <div className="mt-5 print:hidden">
        <Part title="Also asked" note={count}>
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
      </div>
      {/* Paper is signed for the question above. */}
      <p className="mt-1 hidden text-2xs text-ink-3 print:block">
        Also asked: {count}, on the page.
      </p>
    </>
  );
}
