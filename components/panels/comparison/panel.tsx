"use client";

import { PanelFrame } from "../frame";
import { ComparisonView } from "./view";

/** `of` names the moments, as the address of the page does. */
export function ComparisonPanel({ slug, of }: { slug: string; of: string }) {
  return (
    <PanelFrame id="comparison" slug={slug} of={of}>
      {(model) => <ComparisonView model={model} />}
    </PanelFrame>
  );
}
