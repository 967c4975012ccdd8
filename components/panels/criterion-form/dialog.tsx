"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import type { CriterionFormProps } from "./form";
import { CriterionFormView } from "./view";

interface CriterionFormDialogProps extends Pick<CriterionFormProps, "onOutdated" | "onClose"> {
  slug: string;
  /** `criterion-K1`, `new-go`, `new@criterion-K1`; null while nothing is asked. */
  of: string | null;
  onDone: () => void;
}

/** It reads what stands at the moment it opens. */
export function CriterionFormDialog({ slug, of, onDone, ...rest }: CriterionFormDialogProps) {
  const isNew = of?.startsWith("new") ?? false;
  return (
    <Dialog
      open={of !== null}
      onClose={rest.onClose}
      title={isNew ? "Add a criterion" : "Edit the criterion"}
    >
      {of !== null && (
        <AskedPanel id="criterion-form" slug={slug} of={of} onLeave={rest.onClose} follows>
          {(model) => (
            <CriterionFormView
              model={model}
              takesFocus
              onDone={() => {
                rest.onClose();
                onDone();
              }}
              {...rest}
            />
          )}
        </AskedPanel>
      )}
    </Dialog>
  );
}
