"use client";

import { useQueryClient } from "@tanstack/react-query";
import { setSearch, useSearch } from "@/components/ui/use-search";
import { PanelFrame } from "../frame";
import { readFilter, writeFilter } from "./filter";
import { MetricRegisterView } from "./view";

/** What is shown of it stands in the address. */
export function MetricRegisterPanel({ slug }: { slug: string }) {
  const search = useSearch();
  const client = useQueryClient();
  return (
    <PanelFrame id="metric-register" slug={slug}>
      {(model) => (
        <MetricRegisterView
          model={model}
          filter={readFilter(search)}
          hrefOf={(filter) => writeFilter(search, filter) || "?"}
          onFilter={(filter) => setSearch(writeFilter(search, filter), "push")}
          onOpen={(key) => {
            const hash = key === null ? "" : `#metric-${encodeURIComponent(key)}`;
            const { pathname, search: shown } = window.location;
            window.history.replaceState(null, "", `${pathname}${shown}${hash}`);
          }}
          onWritten={() => void client.invalidateQueries({ queryKey: ["panel", slug] })}
        />
      )}
    </PanelFrame>
  );
}
