import { Row, RowList } from "@/components/ui/row-list";
import { Opens } from "@/components/ui/opens";
import { capitalised } from "@/lib/format/capitalised";
import type { InForceLine } from "./contract";
import { Part } from "./part";

/** R14: what was decided on other questions holds as well, whatever stands at the plate. */
export function AlsoInForce({ inForce }: { inForce: InForceLine[] }) {
  return (
    <Part title="Also in force" note="decided on other questions">
      <RowList marks="figures">
        {inForce.map((line) => (
          <Row
            key={line.key}
            mark={<span className="font-mono text-2xs">{line.key}</span>}
            title={
              <Opens href={line.href} className="wrap-anywhere">
                {line.question}
              </Opens>
            }
            note={<Holds line={line} />}
          />
        ))}
      </RowList>
    </Part>
  );
}

function Holds({ line }: { line: InForceLine }) {
  const { words, reason, missed, inputs, haveChanged, isAltered } = line;
  return (
    <>
      <span className="wrap-anywhere">
        {words}
        {reason !== null && `. ${reason}`}
      </span>
      {missed.map((condition) => (
        <span key={condition} className="block text-stop wrap-anywhere">
          No-go again: {condition}.
        </span>
      ))}
      <span className={`block ${haveChanged ? "text-warn" : "text-ink-3"}`}>
        {capitalised(inputs)}.
      </span>
      {isAltered && (
        <span className="block text-stop">What stands here is not what was signed.</span>
      )}
    </>
  );
}
