"use client";

import { PanelFrame } from "../frame";
import { EditProject } from "../project-facts/dialog";
import { HeadlineView } from "./view";

export function HeadlinePanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="headline" slug={slug}>
      {(model) => (
        <HeadlineView model={model} verb={model.mayEdit && <EditProject slug={slug} />} />
      )}
    </PanelFrame>
  );
}
