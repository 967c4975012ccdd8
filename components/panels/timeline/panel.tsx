"use client";

import { setSearch, useSearch } from "@/components/ui/use-search";
import { PanelFrame } from "../frame";
import { readPlace, writePlace } from "./place";
import { usePlanChanges } from "./use-changes";
import { TimelineView } from "./view";

/** A forecast takes less than this, as a rule. */
const AGAIN_MS = 1000;

/** What is shown of it stands in the address. */
export function TimelinePanel({ slug }: { slug: string }) {
  const search = useSearch();
  const changes = usePlanChanges(slug);
  return (
    <PanelFrame
      id="timeline"
      slug={slug}
      againMs={({ awaitsForecast = false }) => awaitsForecast && AGAIN_MS}
    >
      {(model) => (
        <TimelineView
          model={model}
          place={readPlace(search)}
          hrefOf={(place) => writePlace(search, place) || "?"}
          onPlace={(place) => setSearch(writePlace(search, place), "replace")}
          changes={changes}
        />
      )}
    </PanelFrame>
  );
}
