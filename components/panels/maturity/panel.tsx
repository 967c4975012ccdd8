"use client";

import { PanelFrame } from "../frame";
import { MaturityView } from "./view";

export function MaturityPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="maturity" slug={slug}>
      {(model) => <MaturityView model={model} />}
    </PanelFrame>
  );
}
