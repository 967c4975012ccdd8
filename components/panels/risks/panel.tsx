"use client";

import { setSearch, useSearch } from "@/components/ui/use-search";
import { PanelFrame } from "../frame";
import { readFilter, writeFilter } from "./filter";
import { useRiskChanges } from "./use-risk-changes";
import { RisksView } from "./view";

/** What is shown of it stands in the address. */
export function RisksPanel({ slug }: { slug: string }) {
  const search = useSearch();
  const changes = useRiskChanges(slug);
  return (
    <PanelFrame id="risks" slug={slug}>
      {(model) => (
        <RisksView
          model={model}
          filter={readFilter(search)}
          hrefOf={(filter) => writeFilter(search, filter) || "?"}
          onFilter={(filter) => setSearch(writeFilter(search, filter), "push")}
          changes={changes}
        />
      )}
    </PanelFrame>
  );
}
