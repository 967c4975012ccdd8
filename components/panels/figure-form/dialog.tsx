"use client";

import { lazy, Suspense } from "react";
import { Dialog } from "@/components/ui/dialog";
import { PendingForm } from "@/components/ui/pending-form";
import { AskedPanel } from "../asked-panel";
import type { FigureFormProps } from "./form";

// The schema that the form reads by is heavy, and the page has no other use for it.
const FigureFormView = lazy(async () => ({ default: (await import("./view")).FigureFormView }));

interface FigureDialogProps extends Pick<FigureFormProps, "onDone" | "onOutdated" | "onClose"> {
  slug: string;
  /** `figure-F1`, `new`; null while nothing is asked. */
  of: string | null;
}

/** It reads what stands at the moment it opens. */
export function FigureDialog({ slug, of, ...writing }: FigureDialogProps) {
  return (
    <Dialog
      open={of !== null}
      onClose={writing.onClose}
      title={of === "new" ? "State a figure" : "Edit what is stated"}
    >
      {of !== null && (
        <AskedPanel id="figure-form" slug={slug} of={of} onLeave={writing.onClose} follows>
          {(model) => (
            <Suspense fallback={<PendingForm />}>
              <FigureFormView model={model} takesFocus {...writing} />
            </Suspense>
          )}
        </AskedPanel>
      )}
    </Dialog>
  );
}
