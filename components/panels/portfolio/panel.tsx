"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { usePageKeys } from "@/components/ui/use-page-keys";
import { setSearch, useSearch } from "@/components/ui/use-search";
import { PanelFrame } from "../frame";
import { NewProjectDialog } from "../new-project/dialog";
import { awaitArrival } from "../words/arrival";
import { readChoice, writeChoice } from "./choice";
import type { PortfolioModel } from "./contract";
import { PortfolioView } from "./view";

/** A forecast takes so long behind a write, more or less. */
const AGAIN_MS = 3000;

export function PortfolioPanel() {
  return (
    <PanelFrame
      id="portfolio"
      slug={null}
      againMs={({ awaitsForecasts }) => awaitsForecasts && AGAIN_MS}
    >
      {(model) => <Portfolio model={model} />}
    </PanelFrame>
  );
}

/** What is shown of it stands in the address. */
function Portfolio({ model }: { model: PortfolioModel }) {
  const router = useRouter();
  const choice = readChoice(useSearch());
  const root = useRef<HTMLDivElement>(null);
  const [isNew, setNew] = useState(false);

  usePageKeys(root, (_, key, { repeat }) => {
    if (key !== "c" || repeat || !model.mayCreate) return false;
    setNew(true);
    return true;
  });

  return (
    <div ref={root} data-keys="portfolio">
      <PortfolioView
        model={model}
        choice={choice}
        onChoose={(next, way) => {
          setSearch(writeChoice(next), way);
        }}
        onNew={() => setNew(true)}
      />
      <NewProjectDialog
        open={isNew}
        onClose={() => setNew(false)}
        onDone={(slug) => {
          setNew(false);
          awaitArrival(slug);
          router.push(`/projects/${slug}`);
        }}
      />
    </div>
  );
}
