import { useMemo } from "react";
import type { Candidate } from "../words/waited-for";
import { MilestoneDialog } from "../milestone-form/dialog";
import { TimelineEditDialog } from "../timeline-edit/dialog";
import type { TimelineModel } from "./contract";
import { shortName } from "./row-change";
import type { PlanChanges } from "./use-changes";
import { wordName } from "./words";

interface EditingProps {
  model: TimelineModel;
  /** The row that is edited, or a milestone that is added; null while none is. */
  id: string | null;
  changes: Pick<PlanChanges, "wrote" | "readAgain">;
  onClose: () => void;
}

export const NEW_MILESTONE = "new";

/** The dialog in which a row is planned anew, and what it may wait for; or a milestone promised. */
export function Editing({ model: { slug, rows }, id, changes, onClose }: EditingProps) {
  const candidates = useMemo(
    () =>
      rows.flatMap(({ kind, key, name }): Candidate[] =>
        kind === "task" || kind === "phase" || kind === "blocker" ? [{ kind, key, name }] : [],
      ),
    [rows],
  );
  const row = rows.find((one) => one.id === id);
  if (id === NEW_MILESTONE || row?.kind === "milestone") {
    return (
      <MilestoneDialog
        slug={slug}
        of={id}
        onClose={onClose}
        onDone={(words, change) => {
          onClose();
          void changes.wrote(words, change);
        }}
        onOutdated={changes.readAgain}
      />
    );
  }
  return (
    <TimelineEditDialog
      slug={slug}
      asked={row ? { id: row.id, title: `Plan ${wordName(row)}` } : null}
      candidates={candidates}
      onClose={onClose}
      onDone={(change) => {
        onClose();
        if (row) void changes.wrote(`Planned ${shortName(row)} anew`, change);
      }}
      onWaiting={(change, words) => void changes.wrote(words, change)}
      onOutdated={changes.readAgain}
    />
  );
}
