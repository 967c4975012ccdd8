"use client";

import { PanelFrame } from "../frame";
import { NextActionsView } from "./view";

export function NextActionsPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="next-actions" slug={slug}>
      {(model) => <NextActionsView model={model} />}
    </PanelFrame>
  );
}
