"use client";

import { Dialog } from "@/components/ui/dialog";
import type { Subject } from "@/lib/domain/project";
import { AskedPanel } from "../asked-panel";
import { nameSubject } from "../words/subject-name";
import { WaiverView } from "./view";

interface WaiverDialogProps {
  slug: string;
  /** Null while nothing is asked. */
  subject: Subject | null;
  onClose: () => void;
  /** It is written: what stands on the page is outdated. */
  onDone: () => void;
}

/** Any page mounts it: asking where nobody asked, answering where somebody did. */
export function WaiverDialog({ slug, subject, onClose, onDone }: WaiverDialogProps) {
  return (
    <Dialog open={subject !== null} onClose={onClose} title="Waiver">
      {subject && (
        <AskedPanel id="waiver" slug={slug} of={nameSubject(subject)} onLeave={onClose}>
          {(model) => (
            <WaiverView
              model={model}
              takesFocus
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
