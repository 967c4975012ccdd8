import { LeaveButton } from "@/components/forms/leave-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, useHoldsDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { TokenLine } from "./contract";

interface RevokeDialogProps {
  /** Null while none is asked for. */
  row: TokenLine | null;
  /** It is revoked, or may be. */
  onWritten: (said: string) => void;
  onClose: () => void;
}

export function RevokeDialog({ row, onWritten, onClose }: RevokeDialogProps) {
  return (
    <Dialog open={row !== null} title="Revoke token" onClose={onClose}>
      {row && <Revoking {...{ row, onWritten, onClose }} />}
    </Dialog>
  );
}

/** Who loses access, and that nothing brings it back. */
function Revoking({ row, onWritten, onClose }: RevokeDialogProps & { row: TokenLine }) {
  const { id, name, hint, project, used } = row;
  const done = () => {
    onWritten(`Revoked: ${name}`);
    onClose();
  };
  // Somebody else may have been faster.
  const refused = () => onWritten("");
  const ofProject = useAction("tokens.revoke", done, refused);
  const ofAll = useAction("tokens.revokeForAll", done, refused);
  const { busy, refusal } = project === null ? ofAll : ofProject;
  useHoldsDialog(busy);

  function revoke() {
    if (project === null) ofAll.send({ id });
    else ofProject.send({ slug: project.slug, id });
  }

  return (
    <div className="grid gap-3 text-xs">
      <p className="wrap-anywhere">
        {name}, <span className="font-mono text-2xs">{hint}</span>, loses its access to{" "}
        {project === null ? "all projects" : project.name} at once.{" "}
        {used === null ? "It was never used." : `It was last used ${lastUse(used)}.`}
      </p>
      <p>This cannot be undone: a program that still needs access gets a new token.</p>
      {refusal !== null && <Notice kind="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-2 max-md:grid">
        <Button look="danger" busy={busy} onClick={revoke}>
          Revoke token
        </Button>
        <LeaveButton onLeave={onClose}>Keep it</LeaveButton>
      </div>
    </div>
  );
}

/** "3 min ago", "just now", "on 21 Nov". */
function lastUse(used: string): string {
  if (used === "now") return "just now";
  return used.endsWith("ago") ? used : `on ${used}`;
}
