"use client";

import { Dialog } from "@/components/ui/dialog";
import type { Subject } from "@/lib/domain/project";
import { AskedPanel } from "../asked-panel";
import { nameSubject } from "../words/subject-name";
import { RecordEvidenceView } from "./view";

interface RecordEvidenceDialogProps {
  slug: string;
  /** Null while nothing is asked. */
  subject: Subject | null;
  /** The check that is meant, where one is. */
  checkKey?: string;
  onClose: () => void;
  /** It is written: what stands on the page is outdated. */
  onDone: () => void;
}

/** Any page mounts it: it reads what it has to know when it opens. */
export function RecordEvidenceDialog(props: RecordEvidenceDialogProps) {
  const { slug, subject, checkKey, onClose, onDone } = props;
  return (
    <Dialog open={subject !== null} onClose={onClose} title="Record evidence">
      {subject && (
        <AskedPanel id="record-evidence" slug={slug} of={nameSubject(subject)} onLeave={onClose}>
          {(model) => (
            <RecordEvidenceView
              model={model}
              takesFocus
              checkKey={checkKey}
              onClose={onClose}
              onDone={() => {
                onClose();
                onDone();
              }}
            />
          )}
        </AskedPanel>
      )}
    </Dialog>
  );
}
