"use client";

import { PanelFrame } from "../frame";
import { BudgetView } from "./view";

export function BudgetPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="budget" slug={slug}>
      {(model) => <BudgetView model={model} />}
    </PanelFrame>
  );
}
