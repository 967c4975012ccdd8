import { lazy, Suspense, useMemo, useState } from "react";
import { KeysDialog } from "@/components/layout/keys-dialog";
import { KeepsTyped } from "@/components/ui/keeps-typed";
import { noteChange } from "@/lib/client/changes";
import { ArchiveRowDialog } from "../archive-row/dialog";
import { BlockerFormDialog } from "../blocker-form/dialog";
import { PlanFormDialog } from "../plan-form/dialog";
import { RecordEvidenceDialog } from "../record-evidence/dialog";
import { WaiverDialog } from "../waiver/dialog";
import type { Candidate } from "../words/waited-for";
import { PhaseDialog } from "./change/phase-dialog";
import type { PlanChanges } from "./change/plan-changes";
import { type Asked, ReasonDialog } from "./change/reason-dialog";
import type { PlanModel, PlanRow } from "./contract";
import { allPlanKeys } from "./keys/keys";
import type { Question } from "./row/row-context";
import type { Target } from "./place/use-place";
import { allRows, rowNamed, rowName } from "./rows-of";

// At the press that asks for it.
const ProveItDialog = lazy(async () => ({
  default: (await import("../prove-it/dialog")).ProveItDialog,
}));

const TimelineEditDialog = lazy(async () => ({
  default: (await import("../timeline-edit/dialog")).TimelineEditDialog,
}));

interface PlanDialogsProps {
  model: PlanModel;
  changes: PlanChanges;
  /** What takes a reason. */
  asked: Asked | null;
  question: { row: PlanRow; about: Question } | null;
  /** What is edited or made, by the name of its part. */
  form: string | null;
  archived: string | null;
  helps: boolean;
  onReasonClose: () => void;
  onQuestionClose: () => void;
  onFormClose: () => void;
  onArchiveClose: () => void;
  onHelpClose: () => void;
  toPhase: (row: PlanRow, phaseKey: string | null) => void;
  lead: (part: string, by: Target["by"]) => void;
  added: (part: string) => void;
}

/** All that the plan asks in a dialog; each reads what stands when it opens. */
export function PlanDialogs(props: PlanDialogsProps) {
  const { model, changes, asked, question, form, archived, helps, toPhase, lead, added } = props;
  const { onReasonClose, onQuestionClose, onFormClose, onArchiveClose, onHelpClose } = props;
  const { slug } = model;
  const { act, readAgain, readAll } = changes;
  const candidates = useMemo(() => candidatesOf(model), [model]);
  // Once it was asked for it stays: as it closes, the focus goes back.
  const [proves, setProves] = useState(false);
  if (question?.about === "prove" && !proves) setProves(true);
  const [estimates, setEstimates] = useState(false);
  if (question?.about === "estimate" && !estimates) setEstimates(true);
  const askedOf = (about: Question) => (question?.about === about ? question.row : null);
  const estimated = askedOf("estimate");
  return (
    <>
      <ReasonDialog asked={asked} onClose={onReasonClose} onReason={act} />
      <RecordEvidenceDialog
        slug={slug}
        subject={askedOf("evidence")}
        onClose={onQuestionClose}
        onDone={() => void readAgain("Evidence recorded", question?.row)}
      />
      {proves && (
        <Suspense fallback={<KeepsTyped />}>
          <ProveItDialog
            slug={slug}
            of={question?.about === "prove" ? rowName(question.row) : null}
            onClose={onQuestionClose}
          />
        </Suspense>
      )}
      {estimates && (
        <Suspense fallback={<KeepsTyped />}>
          <TimelineEditDialog
            slug={slug}
            asked={
              estimated && {
                id: rowName(estimated),
                title: `Estimate and days of ${estimated.key}`,
              }
            }
            candidates={candidates}
            onClose={onQuestionClose}
            onDone={(change) => {
              onQuestionClose();
              if (!estimated) return;
              noteChange({ slug, change, words: `Planned task ${estimated.key} anew` });
              void readAgain("Saved", estimated);
            }}
            onWaiting={(change, words) => {
              noteChange({ slug, change, words });
              void readAll(null);
            }}
            onOutdated={() => void readAll(null)}
          />
        </Suspense>
      )}
      <WaiverDialog
        slug={slug}
        subject={askedOf("waiver")}
        onClose={onQuestionClose}
        onDone={() => void readAgain("Saved", question?.row)}
      />
      <BlockerFormDialog
        slug={slug}
        of={question?.about === "blocker" ? `new-${rowName(question.row)}` : null}
        onClose={onQuestionClose}
        onDone={(key) => void readAgain(`Blocker ${key} raised`, question?.row)}
      />
      <PlanFormDialog
        slug={slug}
        of={form}
        candidates={candidates}
        onWaiting={(change, words) => {
          noteChange({ slug, change, words });
          void readAll(null);
        }}
        onClose={onFormClose}
        onOutdated={() => void readAll(null)}
        onDone={({ kind, key, isNew, isMoved, others }) => {
          const part = `${kind}-${key}`;
          if (isNew) added(part);
          // Where it stands elsewhere now, or by another name, more than the row has to be read.
          const row = isNew || isMoved ? null : rowNamed(model, part);
          const read = row ? readAgain(others ?? "", row) : readAll(others);
          void read.then(() => lead(part, isNew ? "link" : "return"));
        }}
      />
      <ArchiveRowDialog
        slug={slug}
        of={archived}
        onClose={onArchiveClose}
        onOutdated={() => void readAll(null)}
        onDone={() => void readAll(null)}
      />
      <PhaseDialog
        model={model}
        row={askedOf("phase")}
        onClose={onQuestionClose}
        onChoose={toPhase}
      />
      <KeysDialog open={helps} onClose={onHelpClose} hints={allPlanKeys(model)} />
    </>
  );
}

/** What a row of the plan may wait for, as far as the page shows it. */
function candidatesOf(model: PlanModel): Candidate[] {
  const tasks = allRows(model).filter(({ kind }) => kind === "task");
  return [
    ...tasks.map(({ key, text }): Candidate => ({ kind: "task", key, name: text })),
    ...model.phases.map(({ key, name }): Candidate => ({ kind: "phase", key, name })),
  ];
}
