import { use } from "react";
import { Button } from "@/components/ui/button";
import { workVerb } from "../change/rules";
import type { PlanRow } from "../contract";
import { rowName } from "../rows-of";
import { EditActions } from "./edit-actions";
import { RowToolsContext } from "./row-context";

/** What can be done to a row beside saying how it stands. */
export function WorkActions({ row, isBusy }: { row: PlanRow; isBusy: boolean }) {
  const { want, copy, ask } = use(RowToolsContext);
  const work = workVerb(row);
  return (
    <div
      role="group"
      aria-label="Change the plan"
      className="flex flex-wrap gap-2 max-md:grid max-md:grid-cols-2"
    >
      {work !== null && (
        <Button hotkey="S" busy={isBusy} onClick={() => want(row, work)}>
          {work === "start" ? "Start" : "Stop"}
        </Button>
      )}
      {row.kind === "task" && (
        <Button hotkey="T" onClick={() => ask(row, "estimate")}>
          Estimate, days…
        </Button>
      )}
      <EditActions part={rowName(row)} id={row.id} />
      <Button onClick={() => ask(row, "phase")}>Move to phase…</Button>
      <Button onClick={() => copy(row)}>Duplicate</Button>
    </div>
  );
}
