"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import { ProveItView } from "./view";

interface ProveItDialogProps {
  slug: string;
  /** `check-smoke`, `task-1.2`; null while nothing is asked. */
  of: string | null;
  onClose: () => void;
}

/** Any page mounts it: it reads what it has to know when it opens. */
export function ProveItDialog({ slug, of, onClose }: ProveItDialogProps) {
  return (
    <Dialog open={of !== null} onClose={onClose} title="Prove it">
      {of !== null && (
        <AskedPanel id="prove-it" slug={slug} of={of} onLeave={onClose}>
          {(model) => <ProveItView model={model} onClose={onClose} />}
        </AskedPanel>
      )}
    </Dialog>
  );
}
