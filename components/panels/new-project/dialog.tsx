"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import type { NewProjectFormProps } from "./form";
import { NewProjectView } from "./view";

interface NewProjectDialogProps extends Pick<NewProjectFormProps, "onDone" | "onClose"> {
  open: boolean;
}

/** It reads what there is to begin with at the moment it opens. */
export function NewProjectDialog({ open, onDone, onClose }: NewProjectDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="New project">
      {open && (
        <AskedPanel id="new-project" slug={null} of={null} onLeave={onClose}>
          {(model) => <NewProjectView {...{ model, onDone, onClose }} takesFocus />}
        </AskedPanel>
      )}
    </Dialog>
  );
}
