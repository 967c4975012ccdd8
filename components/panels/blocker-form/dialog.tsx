"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import { BlockerFormView } from "./view";

interface BlockerFormDialogProps {
  slug: string;
  /** `new`, `new-task-0.3` for one that holds up that task, or `blocker-B2`; null while nothing is asked. */
  of: string | null;
  onClose: () => void;
  /** It is written: what stands on the page is outdated. */
  onDone: (key: string) => void;
}

/** Any page mounts it: raising where there is none, changing where there is one. */
export function BlockerFormDialog({ slug, of, onClose, onDone }: BlockerFormDialogProps) {
  const isNew = of === "new" || of?.startsWith("new-");
  return (
    <Dialog
      open={of !== null}
      onClose={onClose}
      title={isNew ? "Raise a blocker" : `Edit blocker ${of?.replace(/^blocker-/, "") ?? ""}`}
    >
      {of !== null && (
        <AskedPanel id="blocker-form" slug={slug} of={of} onLeave={onClose} follows>
          {(model) => (
            <BlockerFormView
              model={model}
              takesFocus
              onClose={onClose}
              onDone={(key) => {
                onClose();
                onDone(key);
              }}
            />
          )}
        </AskedPanel>
      )}
    </Dialog>
  );
}
