"use client";

import { Dialog } from "@/components/ui/dialog";
import { AskedPanel } from "../asked-panel";
import type { CalendarFormProps } from "./form";
import { CalendarView } from "./view";

interface CalendarDialogProps extends Pick<CalendarFormProps, "onDone" | "onOutdated" | "onClose"> {
  slug: string;
  open: boolean;
}

/** It reads what stands at the moment it opens. */
export function CalendarDialog({ slug, open, ...writing }: CalendarDialogProps) {
  return (
    <Dialog open={open} onClose={writing.onClose} title="Working calendar">
      {open && (
        <AskedPanel id="calendar" slug={slug} of="project" onLeave={writing.onClose} follows>
          {(model) => <CalendarView model={model} takesFocus {...writing} />}
        </AskedPanel>
      )}
    </Dialog>
  );
}
