"use client";

import { lazy, Suspense } from "react";
import { Dialog } from "@/components/ui/dialog";
import { PendingForm } from "@/components/ui/pending-form";
import { AskedPanel } from "../asked-panel";
import type { MilestoneFormProps } from "./form";

// The schema that the form reads by is heavy, and the page has no other use for it.
const MilestoneFormView = lazy(async () => ({
  default: (await import("./view")).MilestoneFormView,
}));

interface MilestoneDialogProps
  extends Pick<MilestoneFormProps, "onDone" | "onOutdated" | "onClose"> {
  slug: string;
  /** `milestone-M1`, `new`; null while nothing is asked. */
  of: string | null;
}

/** It reads what stands at the moment it opens. */
export function MilestoneDialog({ slug, of, ...writing }: MilestoneDialogProps) {
  return (
    <Dialog
      open={of !== null}
      onClose={writing.onClose}
      title={of === "new" ? "Add a milestone" : "Edit the milestone"}
    >
      {of !== null && (
        <AskedPanel id="milestone-form" slug={slug} of={of} onLeave={writing.onClose} follows>
          {(model) => (
            <Suspense fallback={<PendingForm />}>
              <MilestoneFormView model={model} takesFocus {...writing} />
            </Suspense>
          )}
        </AskedPanel>
      )}
    </Dialog>
  );
}
