"use client";

import { PanelFrame } from "../frame";
import { ExportView } from "./view";

export function ExportPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="export" slug={slug}>
      {(model) => <ExportView model={model} />}
    </PanelFrame>
  );
}
