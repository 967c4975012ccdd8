"use client";

import { PanelFrame } from "../frame";
import { EvidenceView } from "./view";

export function EvidencePanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="evidence" slug={slug}>
      {(model) => <EvidenceView model={model} />}
    </PanelFrame>
  );
}
