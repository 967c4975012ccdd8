"use client";

import { PanelFrame } from "../frame";
import { EconomicsView } from "./view";

export function EconomicsPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="economics" slug={slug}>
      {(model) => <EconomicsView model={model} />}
    </PanelFrame>
  );
}
