"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import type { RuleFormProps } from "./rule-form";
import { RuleView } from "./rule-view";

interface RuleDialogProps extends Pick<RuleFormProps, "onDone" | "onOutdated" | "onClose"> {
  slug: string;
  /** The id of a rule, or `new`; null while nothing is asked. */
  of: string | null;
}

/** It reads what stands at the moment it opens. */
export function RuleDialog({ slug, of, onDone, ...rest }: RuleDialogProps) {
  const title = of === "new" ? "Add a mapping rule" : "Edit the mapping rule";
  return (
    <Dialog open={of !== null} onClose={rest.onClose} title={title}>
      {of !== null && (
        <AskedPanel id="mapping-rule" slug={slug} of={of} onLeave={rest.onClose} follows>
          {(model) => (
            <RuleView
              model={model}
              takesFocus
              onDone={(said) => {
                rest.onClose();
                onDone(said);
              }}
              {...rest}
            />
          )}
        </AskedPanel>
      )}
    </Dialog>
  );
}
