"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import type { ArchiveRowFormProps } from "./form";
import { ArchiveRowView } from "./view";

interface ArchiveRowDialogProps
  extends Pick<ArchiveRowFormProps, "onDone" | "onOutdated" | "onClose"> {
  slug: string;
  /** `task-1.2`; null while nothing is asked. */
  of: string | null;
}

/** It reads what stands at the moment it opens. */
export function ArchiveRowDialog({ slug, of, onDone, ...rest }: ArchiveRowDialogProps) {
  return (
    <Dialog open={of !== null} onClose={rest.onClose} title="Archive">
      {of !== null && (
        <AskedPanel id="archive-row" slug={slug} of={of} onLeave={rest.onClose}>
          {(model) => (
            <ArchiveRowView
              model={model}
              takesFocus
              onDone={(said) => {
                rest.onClose();
                onDone(said);
              }}
              {...rest}
            />
          )}
        </AskedPanel>
      )}
    </Dialog>
  );
}
