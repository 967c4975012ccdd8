"use client";

import { PanelFrame } from "../frame";
import { InvestmentView } from "./view";

export function InvestmentPanel({ slug }: { slug: string }) {
  return (
    <PanelFrame id="investment" slug={slug}>
      {(model) => <InvestmentView model={model} />}
    </PanelFrame>
  );
}
