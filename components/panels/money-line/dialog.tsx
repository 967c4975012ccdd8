"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import type { MoneyWriting } from "../words/money-writing";
import { MoneyLineView } from "./view";

interface MoneyLineDialogProps extends MoneyWriting {
  slug: string;
  /** `new-investment`, `line-M1`, or `new@line-M1` for a copy of it; null while nothing is asked. */
  of: string | null;
  first: "name" | "actual";
}

/** It reads what stands at the moment it opens. */
export function MoneyLineDialog({ slug, of, first, ...writing }: MoneyLineDialogProps) {
  return (
    <Dialog
      open={of !== null}
      onClose={writing.onClose}
      title={of?.startsWith("line-") ? `Edit line ${of.slice("line-".length)}` : "Add a line"}
    >
      {of !== null && (
        <AskedPanel id="money-line" slug={slug} of={of} onLeave={writing.onClose} follows>
          {(model) => <MoneyLineView model={model} first={first} {...writing} />}
        </AskedPanel>
      )}
    </Dialog>
  );
}
