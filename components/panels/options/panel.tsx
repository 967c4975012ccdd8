"use client";

import { PanelFrame } from "../frame";
import { OptionsView } from "./view";

export function OptionsPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="options" slug={slug}>
      {(model) => <OptionsView model={model} />}
    </PanelFrame>
  );
}
