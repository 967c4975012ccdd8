import type { Subject } from "@/lib/domain/project";
import { WaiverDialog } from "../waiver/dialog";
import { RecordEvidenceDialog } from "../record-evidence/dialog";

interface CriterionDialogsProps {
  slug: string;
  /** What of the two is asked, and about which criterion; null while nothing is. */
  evidence: Subject | null;
  waiver: Subject | null;
  onClose: () => void;
  onDone: () => void;
}

/** One part to load, whichever is asked for: each for itself would be named on the page too. */
export function CriterionDialogs({ evidence, waiver, ...dialog }: CriterionDialogsProps) {
  return (
    <>
      <RecordEvidenceDialog {...dialog} subject={evidence} />
      <WaiverDialog {...dialog} subject={waiver} />
    </>
  );
}
