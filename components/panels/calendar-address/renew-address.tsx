import { LeaveButton } from "@/components/forms/leave-button";
import { Secret } from "@/components/forms/secret";
import { ToldOnce } from "@/components/forms/told-once";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { useHoldsDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { CalendarAddressModel } from "./contract";

interface RenewAddressProps {
  open: boolean;
  /** One that goes with the new one. */
  hasOne: boolean;
  /** By which it is shown how one alone is read. */
  project: CalendarAddressModel["projects"][number] | null;
  onWritten: (said: string) => void;
  onClose: () => void;
}

export function RenewAddress({ open, hasOne, project, onWritten, onClose }: RenewAddressProps) {
  return (
    <ToldOnce<string>
      {...{ open, onClose }}
      title={hasOne ? "New calendar address" : "Calendar address"}
      madeTitle="The address is made"
      form={(onMade) => <Renewing {...{ hasOne, onMade, onWritten, onClose }} />}
      secret={(secret, onDone) => {
        const address = `${window.location.origin}/api/calendar?key=${secret}`;
        return (
          <Secret
            secret={address}
            example={{
              lead: project === null ? "One project alone" : `${project.name} alone`,
              code: `${address}&project=${project?.slug ?? "…"}`,
            }}
            onDone={onDone}
          >
            Add this to your calendar as one that it subscribes to. It is not shown again. Whoever
            has it reads what you may see.
          </Secret>
        );
      }}
    />
  );
}

type RenewingProps = Pick<RenewAddressProps, "hasOne" | "onWritten" | "onClose"> & {
  onMade: (secret: string) => void;
};

/** What it opens, and what stops working. */
function Renewing({ hasOne, onMade, onWritten, onClose }: RenewingProps) {
  const { busy, refusal, send } = useAction(
    "calendars.renew",
    ({ secret }) => {
      onMade(secret);
      onWritten("Made: a calendar address");
    },
    () => onWritten(""),
  );
  useHoldsDialog(busy);
  return (
    <div className="grid gap-3 text-xs">
      <p>By it a calendar reads the dates of all projects that you may see, while you may.</p>
      {hasOne && <p>The address that you have reads nothing any more. This cannot be undone.</p>}
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button look="primary" busy={busy} onClick={() => send({})}>
          Make address
        </Button>
        <LeaveButton onLeave={onClose}>{hasOne ? "Keep it" : "Not now"}</LeaveButton>
      </div>
    </div>
  );
}
