import { Opens } from "@/components/ui/opens";
import { capitalised } from "@/lib/format/capitalised";
import type { InForceLine } from "./contract";
import { DecisionRows } from "./decision-rows";
import { Part } from "./part";

/** R14: what was decided on other questions holds as well, whatever stands at the plate. */
export function AlsoInForce({ inForce }: { inForce: InForceLine[] }) {
  return (
    <Part title="Also in force" note="decided on other questions">
      <DecisionRows
        rows={inForce.map((line) => ({
          key: line.key,
          title: (
            <Opens href={line.href} className="wrap-anywhere">
              {line.question}
            </Opens>
          ),
          note: <Holds line={line} />,
        }))}
      />
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
