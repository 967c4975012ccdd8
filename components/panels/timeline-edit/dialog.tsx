"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import type { TimelineEditFormProps } from "./form";
import type { Candidate } from "../words/waited-for";
import type { WaitsForProps } from "../words/waits-for";
import { TimelineEditView } from "./view";

interface TimelineEditDialogProps
  extends Pick<TimelineEditFormProps, "onDone" | "onOutdated" | "onClose"> {
  slug: string;
  /** Null while nothing is edited. */
  asked: { id: string; title: string } | null;
  candidates: readonly Candidate[];
  onWaiting: WaitsForProps["onDone"];
}

/** It reads what stands at the moment it opens. */
export function TimelineEditDialog({ slug, asked, ...rest }: TimelineEditDialogProps) {
  return (
    <Dialog open={asked !== null} onClose={rest.onClose} title={asked?.title ?? ""}>
      {asked && (
        <AskedPanel id="timeline-edit" slug={slug} of={asked.id} onLeave={rest.onClose} follows>
          {(model) => <TimelineEditView model={model} takesFocus {...rest} />}
        </AskedPanel>
      )}
    </Dialog>
  );
}
