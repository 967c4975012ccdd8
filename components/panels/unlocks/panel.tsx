"use client";

import { PanelFrame } from "../frame";
import { UnlocksView } from "./view";

export function UnlocksPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="unlocks" slug={slug}>
      {(model) => <UnlocksView model={model} />}
    </PanelFrame>
  );
}
