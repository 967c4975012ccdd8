"use client";

import { PanelFrame } from "../frame";
import { FindingsView } from "./view";

export function FindingsPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="findings" slug={slug}>
      {(model) => <FindingsView model={model} />}
    </PanelFrame>
  );
}
