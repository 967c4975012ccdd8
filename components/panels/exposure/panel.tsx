"use client";

import { PanelFrame } from "../frame";
import { ExposureView } from "./view";

export function ExposurePanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="exposure" slug={slug}>
      {(model) => <ExposureView model={model} />}
    </PanelFrame>
  );
}
