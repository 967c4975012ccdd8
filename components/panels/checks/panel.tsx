"use client";

import { useQueryClient } from "@tanstack/react-query";
import { setSearch, useSearch } from "@/components/ui/use-search";
import { PanelFrame } from "../frame";
import { readFilter, writeFilter } from "./filter";
import { ChecksView } from "./view";

/** What is shown of it stands in the address. */
export function ChecksPanel({ slug }: { slug: string }) {
  const search = useSearch();
  const client = useQueryClient();
  return (
    <PanelFrame id="checks" slug={slug}>
      {(model) => (
        <ChecksView
          model={model}
          filter={readFilter(search)}
          hrefOf={(filter) => writeFilter(search, filter) || "?"}
          onFilter={(filter) => setSearch(writeFilter(search, filter), "push")}
          onRecorded={() => void client.invalidateQueries({ queryKey: ["panel", slug] })}
        />
      )}
    </PanelFrame>
  );
}
