import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Clash } from "./clash";
import { LeaveButton } from "./leave-button";
import type { Dispute, Settled } from "./settle";

interface EditEndProps<Draft> {
  /** The verb for a new row; null for one that is there. */
  adds: string | null;
  busy: boolean;
  refusal: string | null;
  isLate: boolean;
  met: Pick<Settled<Draft>, "disputes" | "taken"> | null;
  onTake: (dispute: Dispute<Draft>) => void;
  onClose: () => void;
  /** Another verb, at the end of the line. */
  children?: ReactNode;
}

/** What was answered, both versions where two have written, and the verbs. */
export function EditEnd<Draft>(props: EditEndProps<Draft>) {
  const { adds, busy, refusal, isLate, met, onTake, onClose, children } = props;
  return (
    <>
      {refusal !== null && <Notice kind={isLate ? "conflict" : "refused"}>{refusal}</Notice>}
      {met && <Clash {...met} onTake={onTake} />}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button type="submit" look="primary" busy={busy}>
          {adds ?? (met ? "Save over what stands" : "Save")}
        </Button>
        <LeaveButton onLeave={onClose}>
          {adds !== null ? "Cancel" : met ? "Leave what stands" : "Leave as it is"}
        </LeaveButton>
        {children}
      </div>
    </>
  );
}
