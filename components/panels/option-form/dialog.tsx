"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import type { MoneyWriting } from "../words/money-writing";
import { OptionFormView } from "./view";

interface OptionDialogProps extends MoneyWriting {
  slug: string;
  /** `new`, `option-1`, or `new@option-1` for a copy of it; null while nothing is asked. */
  of: string | null;
}

/** It reads what stands at the moment it opens. */
export function OptionDialog({ slug, of, ...writing }: OptionDialogProps) {
  return (
    <Dialog
      open={of !== null}
      onClose={writing.onClose}
      title={
        of?.startsWith("option-") ? `Edit option ${of.slice("option-".length)}` : "Add an option"
      }
    >
      {of !== null && (
        <AskedPanel id="option-form" slug={slug} of={of} onLeave={writing.onClose} follows>
          {(model) => <OptionFormView model={model} takesFocus {...writing} />}
        </AskedPanel>
      )}
    </Dialog>
  );
}
