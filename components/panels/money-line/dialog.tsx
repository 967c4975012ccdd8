"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import { isHidden } from "../words/hidden-money";
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
  const [read, setRead] = useState<{ of: string | null; name: string } | null>(null);
  const isEdited = of?.startsWith("line-") === true;
  const name = read !== null && read.of === of ? read.name : null;
  return (
    <Dialog
      open={of !== null}
      onClose={writing.onClose}
      title={isEdited ? (name === null ? "Edit the line" : `Edit line ${name}`) : "Add a line"}
    >
      {of !== null && (
        <AskedPanel
          id="money-line"
          slug={slug}
          of={of}
          onLeave={writing.onClose}
          onRead={(model) => setRead(isHidden(model) ? null : { of, name: model.facts.name })}
          follows
        >
          {(model) => <MoneyLineView model={model} first={first} {...writing} />}
        </AskedPanel>
      )}
    </Dialog>
  );
}
