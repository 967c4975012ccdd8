import { BlockerFormDialog } from "../blocker-form/dialog";
import { RecordEvidenceDialog } from "../record-evidence/dialog";
import { WaiverDialog } from "../waiver/dialog";
import type { BlockerLine } from "./contract";
import { WhyDialog } from "./why-dialog";

/** What is asked in a dialog of its own. */
export type Question =
  | { about: "raise" }
  | { about: "edit" | "evidence" | "waiver" | "withdraw" | "reopen"; row: BlockerLine };

interface DialogsProps {
  slug: string;
  question: Question | null;
  onClose: () => void;
  /** It is written; with the key of what was raised or changed. */
  onDone: (said: string, key?: string) => Promise<void>;
  onStale: () => void;
}

export function Dialogs({ slug, question, onClose, onDone, onStale }: DialogsProps) {
  const rowOf = (about: Question["about"]) =>
    question?.about === about && "row" in question ? question.row : null;
  const subjectOf = (about: Question["about"]) => {
    const row = rowOf(about);
    return row && ({ kind: "blocker", key: row.key } as const);
  };
  const edited = rowOf("edit");
  const asked = rowOf("withdraw") ?? rowOf("reopen");
  return (
    <>
      <BlockerFormDialog
        slug={slug}
        of={question?.about === "raise" ? "new" : edited && `blocker-${edited.key}`}
        onClose={onClose}
        onDone={(key) => void onDone(edited ? `Saved: ${key}` : `Raised: ${key}`, key)}
      />
      <RecordEvidenceDialog
        slug={slug}
        subject={subjectOf("evidence")}
        onClose={onClose}
        onDone={() => void onDone("Evidence recorded")}
      />
      <WaiverDialog
        slug={slug}
        subject={subjectOf("waiver")}
        onClose={onClose}
        onDone={() => void onDone("Saved")}
      />
      <WhyDialog
        slug={slug}
        asked={asked && { row: asked, about: rowOf("reopen") ? "reopen" : "withdraw" }}
        onClose={onClose}
        onDone={(said) => void onDone(said)}
        onStale={onStale}
      />
    </>
  );
}
