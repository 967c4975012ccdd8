"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { noteChange } from "@/lib/client/changes";
import { AskedPanel } from "../asked-panel";
import { ProjectFactsView } from "./view";

/** The verb and the form behind it. It reads what stands at the moment it opens. */
export function EditProject({ slug }: { slug: string }) {
  const client = useQueryClient();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const readAgain = () => void client.invalidateQueries({ queryKey: ["panel", slug] });
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Project…
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Project">
        {open && (
          <AskedPanel id="project-facts" slug={slug} of={null}>
            {(model) => (
              <ProjectFactsView
                model={model}
                takesFocus
                onDone={(change) => {
                  setOpen(false);
                  noteChange({ slug, change, words: "Changed what is said of the project" });
                  readAgain();
                  // Its name stands above every page of it.
                  router.refresh();
                }}
                // On every page of it nothing can be written any more.
                onArchived={() => window.location.reload()}
                onOutdated={readAgain}
                onClose={() => setOpen(false)}
              />
            )}
          </AskedPanel>
        )}
      </Dialog>
    </>
  );
}
