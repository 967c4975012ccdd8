import { Opens } from "@/components/ui/opens";
import { Row, RowList } from "@/components/ui/row-list";
import { formatCount } from "@/lib/format/counts";
import type { GoNoGoModel } from "./contract";
import { Part } from "./part";

/** What else waits to be decided: one question stands open on the page, the others a press away. */
export function AlsoAsked({ asked }: { asked: GoNoGoModel["alsoAsked"] }) {
  return (
    <Part title="Also asked" note={formatCount(asked.length, "question")} className="mt-5">
      <RowList marks="figures">
        {asked.map(({ key, question, words, href }) => (
          <Row
            key={key}
            mark={<span className="font-mono text-2xs">{key}</span>}
            title={
              <Opens href={href} className="wrap-anywhere">
                {question}
              </Opens>
            }
            note={words}
          />
        ))}
      </RowList>
    </Part>
  );
}
