"use client";

import { PanelFrame } from "../frame";
import { CaseView } from "./view";

export function CasePanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="case" slug={slug}>
      {(model) => <CaseView model={model} />}
    </PanelFrame>
  );
}
