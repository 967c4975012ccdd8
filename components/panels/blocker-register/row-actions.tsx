import { Button } from "@/components/ui/button";
import { ArchiveButton } from "../words/archive-button";
import type { BlockerLine } from "./contract";
import { whyNotAct } from "./use-claims";
import type { RegisterTools } from "./use-register-keys";

interface RowActionsProps {
  slug: string;
  row: BlockerLine;
  tools: RegisterTools;
  isBusy: boolean;
}

/** The first button stays the same one while what it does changes: the focus stays on it. */
export function RowActions({ slug, row, tools, isBusy }: RowActionsProps) {
  const { may } = tools;
  const isGone = row.standing === "resolved";
  const mayClaim = may.claim && !isGone && whyNotAct(row, "claim") === null;
  const mayWithdraw = may.claim && whyNotAct(row, "withdraw") === null;
  const withdraw = row.claim?.mine ? "Withdraw claim" : "Withdraw claim…";
  if (!Object.values(may).some(Boolean)) return null;
  return (
    <div className="flex flex-wrap gap-2 max-md:grid max-md:grid-cols-2 print:hidden">
      {(mayClaim || mayWithdraw) && (
        <Button
          look={mayClaim ? "primary" : "plain"}
          hotkey={mayClaim ? "D" : "W"}
          busy={isBusy}
          onClick={() => (mayClaim ? tools.claim(row) : tools.withdraw(row))}
        >
          {mayClaim ? "Claim resolved" : withdraw}
        </Button>
      )}
      {mayClaim && mayWithdraw && (
        <Button hotkey="W" busy={isBusy} onClick={() => tools.withdraw(row)}>
          {withdraw}
        </Button>
      )}
      {may.recordEvidence && (
        <Button hotkey="V" onClick={() => tools.record(row)}>
          Record evidence…
        </Button>
      )}
      {may.edit && row.reopens && (
        <Button hotkey="R" onClick={() => tools.reopen(row)}>
          Re-open…
        </Button>
      )}
      {may.edit && (
        <Button hotkey="E" onClick={() => tools.edit(row)}>
          Edit…
        </Button>
      )}
      {may.edit && <ArchiveButton slug={slug} of={`blocker-${row.key}`} />}
      {may.waive && !isGone && <Button onClick={() => tools.waive(row)}>Waiver…</Button>}
    </div>
  );
}
