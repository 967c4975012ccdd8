"use client";

import { lazy, Suspense } from "react";
import { Dialog } from "@/components/ui/dialog";
import { PendingForm } from "@/components/ui/pending-form";
import { AskedPanel } from "../asked-panel";
import type { CheckFormProps } from "./form";

// The schema that the form reads by is heavy, and the page has no other use for it.
const CheckFormView = lazy(async () => ({ default: (await import("./view")).CheckFormView }));

interface CheckFormDialogProps extends Pick<CheckFormProps, "onOutdated" | "onClose" | "onDone"> {
  slug: string;
  /** `check-smoke`, `new@task-1.2`; null while nothing is asked. */
  of: string | null;
}

/** It reads what stands at the moment it opens. */
export function CheckFormDialog({ slug, of, onDone, ...rest }: CheckFormDialogProps) {
  const title = of?.startsWith("new@") ? "Add a check" : `Edit ${of?.replace("-", " ") ?? ""}`;
  return (
    <Dialog open={of !== null} onClose={rest.onClose} title={title}>
      {of !== null && (
        <AskedPanel id="check-form" slug={slug} of={of} onLeave={rest.onClose} follows>
          {(model) => (
            <Suspense fallback={<PendingForm />}>
              <CheckFormView
                model={model}
                takesFocus
                onDone={() => {
                  rest.onClose();
                  onDone();
                }}
                {...rest}
              />
            </Suspense>
          )}
        </AskedPanel>
      )}
    </Dialog>
  );
}
