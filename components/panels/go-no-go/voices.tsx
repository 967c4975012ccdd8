import { StateGlyph } from "@/components/charts/state-glyph";
import { VERDICT_COLORS, VerdictGlyph } from "@/components/charts/verdict-glyph";
import { Row, RowList } from "@/components/ui/row-list";
import { VERDICT_OF_ANSWER } from "@/lib/domain/vocabulary";
import { formatShare } from "@/lib/format/counts";
import type { VoiceLine } from "./contract";
import { Part } from "./part";

interface VoicesProps {
  voices: VoiceLine[];
  of?: string;
  /** Where its poll decided nothing. */
  ended?: string | null;
}

/** Who has answered, as far as it is on record; `of` another decision than the one asked. Silence is not go. */
export function Voices({ voices, of, ended = null }: VoicesProps) {
  const heard = voices.filter((one) => one.answer !== null).length;
  return (
    <Part
      id={of === undefined ? "poll" : undefined}
      title={of === undefined ? "Poll" : `Poll of ${of}`}
      note={`${formatShare(heard, voices.length, "voices")}; ${ended ?? "silence is not go"}`}
    >
      <RowList>
        {voices.map((voice) => (
          <Row
            key={voice.id}
            mark={<Mark answer={voice.answer} />}
            title={voice.function}
            note={<Said voice={voice} />}
            aside={voice.answer ?? "silent"}
          />
        ))}
      </RowList>
    </Part>
  );
}

/** Who speaks, why, when, and what has to be done first. */
function Said({ voice: { person, reason, said, note, conditions } }: { voice: VoiceLine }) {
  const who = [person, note].filter((words) => words !== null).join(", ");
  return (
    <>
      <span className="wrap-anywhere">
        {[who, reason].filter((words) => words !== null && words !== "").join(": ")}
      </span>
      {conditions.map((condition) => (
        <span key={condition} className="block wrap-anywhere">
          If: {condition}
        </span>
      ))}
      {said !== null && <span className="block text-ink-3">{said}</span>}
    </>
  );
}

function Mark({ answer }: Pick<VoiceLine, "answer">) {
  if (answer === null) return <StateGlyph state="unknown" label={null} />;
  const verdict = VERDICT_OF_ANSWER[answer];
  return (
    <span className={VERDICT_COLORS[verdict]}>
      <VerdictGlyph verdict={verdict} label={null} />
    </span>
  );
}
