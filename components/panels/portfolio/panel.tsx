"use client";

import { setSearch, useSearch } from "@/components/ui/use-search";
import { PanelFrame } from "../frame";
import { readChoice, writeChoice } from "./choice";
import { PortfolioView } from "./view";

/** A forecast takes so long behind a write, more or less. */
const AGAIN_MS = 3000;

/** What is shown of it stands in the address. */
export function PortfolioPanel() {
  const choice = readChoice(useSearch());
  return (
    <PanelFrame
      id="portfolio"
      slug={null}
      againMs={({ awaitsForecasts }) => awaitsForecasts && AGAIN_MS}
    >
      {(model) => (
        <PortfolioView
          model={model}
          choice={choice}
          onChoose={(next, way) => {
            setSearch(writeChoice(next), way);
          }}
        />
      )}
    </PanelFrame>
  );
}
