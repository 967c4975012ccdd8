"use client";

import { PanelFrame } from "../frame";
import { HeadlineView } from "./view";

export function HeadlinePanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="headline" slug={slug}>
      {(model) => <HeadlineView model={model} />}
    </PanelFrame>
  );
}
