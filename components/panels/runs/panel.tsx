"use client";

import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { PendingFigure } from "@/components/ui/pending-figure";
import { setSearch, useSearch } from "@/components/ui/use-search";
import { readFilter, writeFilter } from "./ask";
import { type RunPages, useRunPages } from "./use-run-pages";
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

/** That they are being read, or why they could not be. */
export function RunsTrouble({ pages: { error, model, readAgain } }: { pages: RunPages }) {
  if (error) {
    const what = model ? `Not current. ${error.message}` : `Not read. ${error.message}`;
    return <ErrorState what={what} action={<Button onClick={readAgain}>Try again</Button>} />;
  }
  return model ? null : (
    <p className="py-4">
      <PendingFigure width={240} />
    </p>
  );
}
