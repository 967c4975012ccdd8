"use client";

import { PanelFrame } from "../frame";
import { BlockersView } from "./view";

export function BlockersPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="blockers" slug={slug}>
      {(model) => <BlockersView model={model} />}
    </PanelFrame>
  );
}
