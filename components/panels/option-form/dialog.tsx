"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import { isHidden } from "../words/hidden-money";
import type { MoneyWriting } from "../words/money-writing";
import { OptionFormView } from "./view";

interface OptionDialogProps extends MoneyWriting {
  slug: string;
  /** `new`, `option-1`, or `new@option-1` for a copy of it; null while nothing is asked. */
  of: string | null;
}

/** It reads what stands at the moment it opens. */
export function OptionDialog({ slug, of, ...writing }: OptionDialogProps) {
  const [read, setRead] = useState<{ of: string | null; name: string } | null>(null);
  const isEdited = of?.startsWith("option-") === true;
  const name = read !== null && read.of === of ? read.name : null;
  return (
    <Dialog
      open={of !== null}
      onClose={writing.onClose}
      title={
        isEdited ? (name === null ? "Edit the option" : `Edit option ${name}`) : "Add an option"
      }
    >
      {of !== null && (
        <AskedPanel
          id="option-form"
          slug={slug}
          of={of}
          onLeave={writing.onClose}
          onRead={(model) => setRead(isHidden(model) ? null : { of, name: model.facts.name })}
          follows
        >
          {(model) => <OptionFormView model={model} takesFocus {...writing} />}
        </AskedPanel>
      )}
    </Dialog>
  );
}
