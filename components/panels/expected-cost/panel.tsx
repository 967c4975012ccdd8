"use client";

import { PanelFrame } from "../frame";
import { ExpectedCostView } from "./view";

export function ExpectedCostPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="expected-cost" slug={slug}>
      {(model) => <ExpectedCostView model={model} />}
    </PanelFrame>
  );
}
