"use client";

import { PanelFrame } from "../frame";
import { GateView } from "./view";

export function GatePanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="gate" slug={slug}>
      {(model) => <GateView model={model} />}
    </PanelFrame>
  );
}
