"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { PanelFrame } from "../frame";
import { ProjectFactsDialog } from "../project-facts/dialog";
import { HeadlineView } from "./view";

export function HeadlinePanel({ slug }: { slug: string }) {
  const [isEdited, setEdited] = useState(false);
  const verb = (
    <Button
      look="quiet"
      data-command="Edit or archive the project"
      aria-haspopup="dialog"
      onClick={() => setEdited(true)}
    >
      Project…
    </Button>
  );
  return (
    <>
      <PanelFrame id="headline" slug={slug}>
        {(model) => <HeadlineView model={model} verb={model.mayEdit && verb} />}
      </PanelFrame>
      <ProjectFactsDialog slug={slug} open={isEdited} onClose={() => setEdited(false)} />
    </>
  );
}
