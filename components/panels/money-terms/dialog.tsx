"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import type { MoneyWriting } from "../words/money-writing";
import { MoneyTermsView } from "./view";

interface MoneyTermsDialogProps extends MoneyWriting {
  slug: string;
  open: boolean;
}

/** It reads what stands at the moment it opens. */
export function MoneyTermsDialog({ slug, open, ...writing }: MoneyTermsDialogProps) {
  return (
    <Dialog open={open} onClose={writing.onClose} title="Rate and years">
      {open && (
        <AskedPanel id="money-terms" slug={slug} of="terms" onLeave={writing.onClose} follows>
          {(model) => <MoneyTermsView model={model} takesFocus {...writing} />}
        </AskedPanel>
      )}
    </Dialog>
  );
}
