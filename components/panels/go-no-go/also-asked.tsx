import { Opens } from "@/components/ui/opens";
import { formatCount } from "@/lib/format/counts";
import type { GoNoGoModel } from "./contract";
import { Decisions } from "./decisions";

/** What else waits to be decided: one question stands open on the page, the others a press away. */
export function AlsoAsked({ asked }: { asked: GoNoGoModel["alsoAsked"] }) {
  const count = formatCount(asked.length, "question");
  return (
    <Decisions
      title="Also asked"
      note={count}
      rows={asked.map(({ key, question, words, href }) => ({
        key,
        title: (
          <Opens href={href} className="wrap-anywhere">
            {question}
          </Opens>
        ),
        note: words,
      }))}
      onPaper={`Also asked: ${count}, on the page.`}
    />
  );
}
