"use client";

import { PanelFrame } from "../frame";
import { MetricsView } from "./view";

export function MetricsPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="metrics" slug={slug}>
      {(model) => <MetricsView model={model} />}
    </PanelFrame>
  );
}
