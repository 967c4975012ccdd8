import { use } from "react";
import { Button } from "@/components/ui/button";
import { mayBe, mayTakeOut, needsReason } from "../change/rules";
import type { PlanRow } from "../contract";
import { RowToolsContext } from "./row-context";
import { waitsOf } from "./row-words";

interface RowActionsProps {
  row: PlanRow;
  lockedBy: string | null;
  isBusy: boolean;
}

/** The first button stays the same one while what it does changes: the focus stays on it. */
export function RowActions({ row, lockedBy, isBusy }: RowActionsProps) {
  const tools = use(RowToolsContext);
  const { want, ask, may } = tools;
  const mayClaim = tools.mayClaim && mayBe("claim", row);
  const mayWithdraw = tools.mayClaim && mayBe("withdraw", row);
  const withdraw = needsReason(row, "withdraw") ? "Withdraw claim…" : "Withdraw claim";
  // With something open before it a claim takes a reason (R8): it can be made, it is not called for.
  const isCalledFor = waitsOf(row, lockedBy).length === 0;
  return (
    <div className="flex flex-wrap gap-2 max-md:grid">
      {(mayClaim || mayWithdraw) && (
        <Button
          look={mayClaim && isCalledFor ? "primary" : "plain"}
          hotkey={mayClaim ? "D" : "W"}
          busy={isBusy}
          onClick={() => want(row, mayClaim ? "claim" : "withdraw")}
        >
          {mayClaim ? "Claim done" : withdraw}
        </Button>
      )}
      {mayClaim && mayWithdraw && (
        <Button hotkey="W" busy={isBusy} onClick={() => want(row, "withdraw")}>
          {withdraw}
        </Button>
      )}
      {may.recordEvidence && (
        <Button hotkey="V" onClick={() => ask(row, "evidence")}>
          Record evidence…
        </Button>
      )}
      {may.edit && row.kind === "task" && (
        <Button hotkey="B" onClick={() => ask(row, "blocker")}>
          Blocked…
        </Button>
      )}
      {mayTakeOut(row, tools) && (
        <Button
          hotkey="N"
          busy={isBusy}
          onClick={() => want(row, row.notApplicable ? "include" : "exclude")}
        >
          {row.notApplicable ? "Make applicable again" : "Not applicable…"}
        </Button>
      )}
      {(may.requestWaiver || may.approveWaiver) && row.state !== "verified" && (
        <Button onClick={() => ask(row, "waiver")}>Waiver…</Button>
      )}
    </div>
  );
}
