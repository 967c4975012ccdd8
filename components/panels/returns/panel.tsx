"use client";

import { PanelFrame } from "../frame";
import { ReturnsView } from "./view";

export function ReturnsPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="returns" slug={slug}>
      {(model) => <ReturnsView model={model} />}
    </PanelFrame>
  );
}
