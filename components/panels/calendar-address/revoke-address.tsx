import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, useHoldsDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";

interface RevokeAddressProps {
  open: boolean;
  onWritten: (said: string) => void;
  onClose: () => void;
}

export function RevokeAddress({ open, onWritten, onClose }: RevokeAddressProps) {
  return (
    <Dialog open={open} title="Revoke calendar address" onClose={onClose}>
      {open && <Revoking {...{ onWritten, onClose }} />}
    </Dialog>
  );
}

function Revoking({ onWritten, onClose }: Omit<RevokeAddressProps, "open">) {
  const done = () => {
    onWritten("Revoked: the calendar address");
    onClose();
  };
  const { busy, refusal, send } = useAction("calendars.revoke", done, () => onWritten(""));
  useHoldsDialog(busy);
  return (
    <div className="grid gap-3 text-xs">
      <p>No calendar reads by your address from now on. What it has taken in stays there.</p>
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button look="danger" busy={busy} onClick={() => send({})}>
          Revoke address
        </Button>
        <LeaveButton onLeave={onClose}>Keep it</LeaveButton>
      </div>
    </div>
  );
}
