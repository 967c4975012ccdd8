"use client";

import { PanelFrame } from "../frame";
import { CalibrationView } from "./view";

export function CalibrationPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="calibration" slug={slug}>
      {(model) => <CalibrationView model={model} />}
    </PanelFrame>
  );
}
