import { use } from "react";
import { Button } from "@/components/ui/button";
import { whyNot } from "./changes";
import type { PlanRow } from "./contract";
import { RowToolsContext } from "./row-context";

/** The first button stays the same one while what it does changes: the focus stays on it. */
export function RowActions({ row, isBusy }: { row: PlanRow; isBusy: boolean }) {
  const { act, ask } = use(RowToolsContext);
  const mayClaim = whyNot(row, "claim") === null;
  const mayWithdraw = whyNot(row, "withdraw") === null;
  return (
    <div className="flex flex-wrap gap-2 max-md:grid">
      {(mayClaim || mayWithdraw) && (
        <Button
          look={mayClaim ? "primary" : "plain"}
          hotkey={mayClaim ? "C" : "W"}
          busy={isBusy}
          onClick={() => act(row.id, mayClaim ? "claim" : "withdraw")}
        >
          {mayClaim ? "Claim done" : "Withdraw claim"}
        </Button>
      )}
      {mayClaim && mayWithdraw && (
        <Button hotkey="W" busy={isBusy} onClick={() => act(row.id, "withdraw")}>
          Withdraw claim
        </Button>
      )}
      <Button
        hotkey="N"
        busy={isBusy}
        onClick={() => (row.notApplicable ? act(row.id, "include") : ask(row.id))}
      >
        {row.notApplicable ? "Make applicable again" : "Not applicable…"}
      </Button>
    </div>
  );
}
