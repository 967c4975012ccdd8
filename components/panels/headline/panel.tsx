"use client";

import { PanelFrame } from "../frame";
import { EditProject } from "../project-facts/dialog";
import { HeadlineView } from "./view";

export function HeadlinePanel({ slug, mayEdit }: { slug: string; mayEdit: boolean }) {
  return (
    <PanelFrame id="headline" slug={slug}>
      {(model) => (
        <HeadlineView model={model} verb={mayEdit ? <EditProject slug={slug} /> : undefined} />
      )}
    </PanelFrame>
  );
}
