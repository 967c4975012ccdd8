"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import { AssignForm, type AssignFormProps } from "./assign-form";
import type { TrayGroup } from "./contract";

export interface Assigning {
  group: TrayGroup;
  isAside: boolean;
}

interface AssignDialogProps extends Pick<AssignFormProps, "onDone" | "onOutdated" | "onClose"> {
  slug: string;
  /** Null while nothing is asked. */
  asked: Assigning | null;
}

/** It reads of what a name can speak at the moment it opens. */
export function AssignDialog({ slug, asked, onDone, ...rest }: AssignDialogProps) {
  const done = (said: string) => {
    rest.onClose();
    onDone(said);
  };
  return (
    <Dialog
      open={asked !== null}
      onClose={rest.onClose}
      title={asked?.isAside ? "Not ours" : "Assign"}
    >
      {asked?.isAside && <AssignForm slug={slug} {...asked} targets={[]} onDone={done} {...rest} />}
      {asked && !asked.isAside && (
        <AskedPanel id="mapping-rule" slug={slug} of="new" onLeave={rest.onClose}>
          {({ targets }) => (
            <AssignForm slug={slug} {...asked} targets={targets} onDone={done} {...rest} />
          )}
        </AskedPanel>
      )}
    </Dialog>
  );
}
