import { use } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { RowToolsContext } from "./row/row-context";

export function EmptyPlan() {
  const { may, create } = use(RowToolsContext);
  if (!may.edit) return <EmptyState>No plan yet: no phase, no task, no checklist.</EmptyState>;
  return (
    <EmptyState
      action={
        <div className="flex flex-wrap gap-2">
          <Button look="primary" onClick={() => create("new-phase")}>
            Add phase…
          </Button>
          <Button onClick={() => create("new-task")}>Add task…</Button>
        </div>
      }
    >
      No plan yet. Add a phase or a task.
    </EmptyState>
  );
}
