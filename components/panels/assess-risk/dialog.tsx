"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import type { AssessRiskFormProps } from "./form";
import { nameRisk } from "./prepare";
import { AssessRiskView } from "./view";

interface AssessRiskDialogProps
  extends Pick<AssessRiskFormProps, "onDone" | "onOutdated" | "onClose"> {
  slug: string;
  /** Null while nothing is asked; a risk without a key is one that is raised. */
  asked: { key: string | null } | null;
}

/** It reads what stands at the moment it opens. */
export function AssessRiskDialog({ slug, asked, onDone, ...rest }: AssessRiskDialogProps) {
  const key = asked?.key ?? null;
  return (
    <Dialog
      open={asked !== null}
      onClose={rest.onClose}
      title={key === null ? "Raise a risk" : `Re-assess ${key}`}
    >
      {asked && (
        <AskedPanel id="assess-risk" slug={slug} of={nameRisk(key)} onLeave={rest.onClose} follows>
          {(model) => (
            <AssessRiskView
              model={model}
              takesFocus
              onDone={(ofRisk, isNew) => {
                rest.onClose();
                onDone(ofRisk, isNew);
              }}
              {...rest}
            />
          )}
        </AskedPanel>
      )}
    </Dialog>
  );
}
