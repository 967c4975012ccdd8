import { use } from "react";
import { Button } from "@/components/ui/button";
import { stepFrom } from "../place/beside";
import { PlanContext, RowToolsContext } from "./row-context";

interface EditActionsProps {
  /** "task-1.2", "phase-1". */
  part: string;
  id: string;
  /** Below a head they stand back. */
  look?: "plain" | "quiet";
}

/** What can be done to whatever the plan is made of: each is a button, so that each has a way by keyboard. */
export function EditActions({ part, id, look = "plain" }: EditActionsProps) {
  const { edit, archive, step } = use(RowToolsContext);
  const model = use(PlanContext);
  const may = (by: 1 | -1) => model !== null && stepFrom(model, id, by) !== null;
  return (
    <>
      <Button look={look} hotkey="E" onClick={() => edit(part)}>
        Edit…
      </Button>
      {may(-1) && (
        <Button look={look} data-verb="up" onClick={() => step(part, id, -1)}>
          Move up
        </Button>
      )}
      {may(1) && (
        <Button look={look} data-verb="down" onClick={() => step(part, id, 1)}>
          Move down
        </Button>
      )}
      <Button look={look} onClick={() => archive(part)}>
        Archive…
      </Button>
    </>
  );
}
