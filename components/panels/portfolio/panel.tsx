"use client";

import { PanelFrame } from "../frame";
import { PortfolioView } from "./view";

export function PortfolioPanel() {
  return (
    <PanelFrame id="portfolio" slug={null}>
      {(model) => <PortfolioView model={model} />}
    </PanelFrame>
  );
}
