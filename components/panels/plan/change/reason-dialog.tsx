import { type SubmitEvent, useState } from "react";
import { Form } from "@/components/forms/form";
import { LeaveButton } from "@/components/forms/leave-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import type { Obstacle } from "@/lib/domain/project";
import { nameObstacle } from "@/lib/features/evidence/access";
import { REASON_MISSING, SHORTEST_REASON } from "@/lib/features/evidence/constants";
import { CodedText } from "../../words/coded-text";
import type { PlanRow } from "../contract";
import type { Verb } from "./foresee";

/** A change that waits for its reason. */
export interface Asked {
  row: PlanRow;
  verb: Verb;
  /** What a claim is refused for. */
  open: readonly Obstacle[];
}

interface ReasonDialogProps {
  /** Null while nothing is asked. */
  asked: Asked | null;
  onClose: () => void;
  onReason: (id: string, verb: Verb, reason: string) => void;
}

/**
 * Nothing leaves the sums (R6), nobody's claim is withdrawn by another, and nothing is claimed although
 * something is open before it (R8), without a reason on record.
 */
export function ReasonDialog({ asked, onClose, onReason }: ReasonDialogProps) {
  const words = asked && wordsOf(asked);
  return (
    <Dialog open={asked !== null} onClose={onClose} title={words?.title ?? ""}>
      {asked && words && (
        <ReasonForm
          row={asked.row}
          words={words}
          onClose={onClose}
          onReason={(reason) => {
            onReason(asked.row.id, asked.verb, reason);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

interface Words {
  title: string;
  hint: string;
  verb: string;
}

function wordsOf({ row, verb, open }: Asked): Words {
  if (verb === "claim") {
    return {
      title: "Claim anyway",
      hint: `Open before it: ${open.map(nameObstacle).join(", ")}. The reason stays with the claim.`,
      verb: "Claim anyway",
    };
  }
  if (verb === "withdraw") {
    return {
      title: `Withdraw the claim of ${row.claim?.by ?? "another"}`,
      hint: "The claim stays on record, with your name and the reason.",
      verb: "Withdraw claim",
    };
  }
  return {
    title: "Not applicable",
    hint: "It counts in no sum any more, and the reason stays on record.",
    verb: "Mark not applicable",
  };
}

interface ReasonFormProps {
  row: PlanRow;
  words: Words;
  onClose: () => void;
  onReason: (reason: string) => void;
}

function ReasonForm({ row, words, onClose, onReason }: ReasonFormProps) {
  const [error, setError] = useState<string>();

  function submit(event: SubmitEvent<HTMLFormElement>) {
    const field = event.currentTarget.elements.namedItem("reason");
    if (!(field instanceof HTMLTextAreaElement)) return;
    const reason = field.value.trim();
    if (reason.length >= SHORTEST_REASON) {
      onReason(reason);
      return;
    }
    setError(`${REASON_MISSING}.`);
  }

  return (
    <Form onSubmit={submit}>
      <p className="text-xs text-ink-2">
        <CodedText>{row.text}</CodedText>
      </p>
      <TextArea
        label="Reason"
        name="reason"
        hint={words.hint}
        error={error}
        required
        maxLength={2000}
        autoFocus
      />
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary">
          {words.verb}
        </Button>
        <LeaveButton onLeave={onClose}>Leave as it is</LeaveButton>
      </div>
    </Form>
  );
}
