import { LeaveButton } from "@/components/forms/leave-button";
import { ToldOnce } from "@/components/forms/told-once";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { useHoldsDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { MadeWebhook, WebhookLine } from "./contract";
import { SigningSecret } from "./signing-secret";

interface RenewSecretProps {
  /** Null while none is asked for. */
  row: WebhookLine | null;
  /** It is renewed, or may be. */
  onWritten: (said: string) => void;
  onClose: () => void;
}

export function RenewSecret({ row, onWritten, onClose }: RenewSecretProps) {
  return (
    <ToldOnce<MadeWebhook>
      open={row !== null}
      title="New secret"
      madeTitle="The secret is renewed"
      onClose={onClose}
      form={(onMade) => row && <Renewing key={row.id} {...{ row, onMade, onWritten, onClose }} />}
      secret={(made, onDone) => <SigningSecret {...made} onDone={onDone} />}
    />
  );
}

interface RenewingProps extends RenewSecretProps {
  row: WebhookLine;
  onMade: (made: MadeWebhook) => void;
}

/** What stops working, and that nothing brings it back. */
function Renewing({ row, onMade, onWritten, onClose }: RenewingProps) {
  const { id, version, name, project } = row;
  const { busy, refusal, send } = useAction(
    "webhooks.renewSecret",
    ({ secret }) => {
      onMade({ name, secret });
      onWritten(`Renewed: ${name}`);
    },
    // Somebody else may have been faster.
    () => onWritten(""),
  );
  useHoldsDialog(busy);

  return (
    <div className="grid gap-3 text-xs">
      <p className="wrap-anywhere">
        From then on all that {name} is told is signed by the new secret, what waits to be sent too.
        Until it has it, it takes nothing as coming from here.
      </p>
      <p>This cannot be undone: the old secret is good for nothing any more.</p>
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button
          look="primary"
          busy={busy}
          onClick={() => send({ slug: project.slug, webhook: { id, version } })}
        >
          Renew secret
        </Button>
        <LeaveButton onLeave={onClose}>Keep it</LeaveButton>
      </div>
    </div>
  );
}
