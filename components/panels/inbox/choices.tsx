import { useState } from "react";
import { useAction } from "@/components/forms/use-action";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { MarginSection } from "@/components/ui/section";
import { NOTICE_KINDS, type NoticeKind } from "@/lib/features/inbox/constants";
import type { InboxChoices } from "@/lib/features/inbox/types";

const LABELS: Record<NoticeKind, string> = {
  mention: "Comments that name me",
  assignment: "What I become the owner of",
  waiver: "Waivers that wait for an answer",
  confirmation: "Claims that wait for a second person",
  refuted: "Claims of mine that are refuted",
  trigger: "Triggers that come due within a week",
  poll: "Polls that wait for my answer",
  decision: "Decisions that I took part in",
  moved: "Decisions whose inputs have changed",
};

interface ChoicesProps {
  choices: InboxChoices;
  onWritten: () => void;
}

/** Of what somebody wants to be told from now on; what was told stays. */
export function Choices({ choices, onWritten }: ChoicesProps) {
  const [chosen, setChosen] = useState(choices);
  const choose = useAction("inbox.choose", onWritten, () => setChosen(choices));

  function write(next: InboxChoices) {
    setChosen(next);
    choose.send(next);
  }

  const { mutedKinds } = chosen;
  return (
    <MarginSection title="Tell me of" note="From now on. What was told stays.">
      <div className="grid justify-items-start">
        {NOTICE_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            checked={!mutedKinds.includes(kind)}
            onChange={({ currentTarget }) => {
              const others = mutedKinds.filter((muted) => muted !== kind);
              write({ ...chosen, mutedKinds: currentTarget.checked ? others : [...others, kind] });
            }}
          >
            {LABELS[kind]}
          </Checkbox>
        ))}
        <Checkbox
          checked={chosen.digest}
          onChange={({ currentTarget }) => write({ ...chosen, digest: currentTarget.checked })}
        >
          What is unread, by mail once a day
        </Checkbox>
        {choose.refusal !== null && <Notice kind="refused">{choose.refusal}</Notice>}
      </div>
    </MarginSection>
  );
}
