"use client";

import { setSearch, useSearch } from "@/components/ui/use-search";
import { readFilter, writeFilter } from "../words/run-ask";
import { RunsTrouble } from "../words/runs-trouble";
import { useRunPages } from "../words/use-run-pages";
import { RunsView } from "./view";

/** What is shown of them stands in the address. */
export function RunsPanel({ slug }: { slug: string }) {
  const search = useSearch();
  const filter = readFilter(search);
  const pages = useRunPages(slug, filter);
  return (
    <RunsView
      model={pages.model ?? null}
      slug={slug}
      filter={filter}
      hrefOf={(wanted) => writeFilter(search, wanted) || "?"}
      onFilter={(wanted) => setSearch(writeFilter(search, wanted), "push")}
      shown={pages.shown}
      fresh={pages.fresh}
      onFresh={pages.showFresh}
      isBusy={pages.isBusy}
      onOlder={pages.hasOlder ? pages.showOlder : null}
      trouble={<RunsTrouble pages={pages} />}
    />
  );
}
