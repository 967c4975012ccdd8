import { type KeyboardEvent, type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { REASON_MISSING, SHORTEST_REASON } from "@/lib/features/evidence/constants";
import { CodedText } from "../words/coded-text";
import type { PlanRow } from "./contract";

interface NotApplicableDialogProps {
  /** Null while nothing is asked. */
  row: PlanRow | null;
  onClose: () => void;
  onReason: (id: string, reason: string) => void;
}

/** R6: nothing leaves the sums without a reason on record. */
export function NotApplicableDialog({ row, onClose, onReason }: NotApplicableDialogProps) {
  return (
    <Dialog open={row !== null} onClose={onClose} title="Not applicable">
      {row && (
        <ReasonForm
          row={row}
          onClose={onClose}
          onReason={(reason) => {
            onReason(row.id, reason);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

interface ReasonFormProps {
  row: PlanRow;
  onClose: () => void;
  onReason: (reason: string) => void;
}

function ReasonForm({ row, onClose, onReason }: ReasonFormProps) {
  const [error, setError] = useState<string>();

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem("reason");
    if (!(field instanceof HTMLTextAreaElement)) return;
    const reason = field.value.trim();
    if (reason.length >= SHORTEST_REASON) {
      onReason(reason);
      return;
    }
    setError(`${REASON_MISSING}.`);
    field.focus();
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <p className="text-xs text-ink-2">
        <CodedText>{row.text}</CodedText>
      </p>
      <TextArea
        label="Reason"
        name="reason"
        hint="It counts in no sum any more, and the reason stays on record."
        error={error}
        required
        maxLength={2000}
        autoFocus
        onKeyDown={submitOnModifiedEnter}
      />
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary">
          Mark not applicable
        </Button>
        <Button onClick={onClose}>Leave as it is</Button>
      </div>
    </form>
  );
}

function submitOnModifiedEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.currentTarget.form?.requestSubmit();
  }
}
