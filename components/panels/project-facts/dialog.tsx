"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Dialog } from "@/components/ui/dialog";
import { noteChange } from "@/lib/client/changes";
import { AskedPanel } from "../asked-panel";
import { ProjectFactsView } from "./view";

interface ProjectFactsDialogProps {
  slug: string;
  open: boolean;
  onClose: () => void;
}

/** It reads what stands at the moment it opens. */
export function ProjectFactsDialog({ slug, open, onClose }: ProjectFactsDialogProps) {
  const client = useQueryClient();
  const router = useRouter();
  const readAgain = () => void client.invalidateQueries({ queryKey: ["panel", slug] });
  return (
    <Dialog open={open} onClose={onClose} title="Project">
      {open && (
        <AskedPanel id="project-facts" slug={slug} of={null} onLeave={onClose} follows>
          {(model) => (
            <ProjectFactsView
              model={model}
              takesFocus
              onDone={(change) => {
                onClose();
                noteChange({ slug, change, words: "Changed what is said of the project" });
                readAgain();
                // Its name stands above every page of it.
                router.refresh();
              }}
              // Nothing of it can be written any more: a new document, with what says so in sight.
              onArchived={() => {
                window.scrollTo(0, 0);
                window.location.reload();
              }}
              onOutdated={readAgain}
              onClose={onClose}
            />
          )}
        </AskedPanel>
      )}
    </Dialog>
  );
}
