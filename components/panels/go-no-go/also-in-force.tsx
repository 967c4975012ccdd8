import { Opens } from "@/components/ui/opens";
import { capitalised } from "@/lib/format/capitalised";
import type { InForceLine } from "./contract";
import { Decisions } from "./decisions";

/** R14: what was decided on other questions holds as well, whatever stands at the plate. */
export function AlsoInForce({ inForce }: { inForce: InForceLine[] }) {
  return (
    <Decisions
      title="Also in force"
      note="decided on other questions"
      rows={inForce.map((line) => ({
        key: line.key,
        title: (
          <Opens href={line.href} className="wrap-anywhere">
            {line.question}
          </Opens>
        ),
        note: <Holds line={line} />,
      }))}
      onPaper={`Also in force: ${inForce.map(wordOnPaper).join("; ")}.`}
    />
  );
}

function wordOnPaper({ key, words, missed, inputs, haveChanged, isAltered }: InForceLine): string {
  return [
    `${key} ${words}`,
    ...(missed.length > 0 ? ["no-go again"] : []),
    ...(haveChanged ? [inputs] : []),
    ...(isAltered ? ["not what was signed"] : []),
  ].join(", ");
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
