import type { ReactNode } from "react";
import { LeaveButton } from "@/components/forms/leave-button";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface FormEndProps {
  /** What sends it: a verb. */
  verb: string;
  busy: boolean;
  refusal: ReactNode;
  onClose: () => void;
}

export function FormEnd({ verb, busy, refusal, onClose }: FormEndProps) {
  return (
    <>
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap justify-end gap-2 max-md:grid">
        <LeaveButton onLeave={onClose}>Cancel</LeaveButton>
        <Button look="primary" type="submit" busy={busy}>
          {verb}
        </Button>
      </div>
    </>
  );
}
