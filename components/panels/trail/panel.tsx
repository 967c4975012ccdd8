"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { setSearch, useSearch } from "@/components/ui/use-search";
import { fetchPanel, panelKey } from "../query";
import { readFilter, wordAsk, writeFilter } from "./ask";
import type { TrailModel } from "./contract";
import { TrailView } from "./view";

/** What is asked of it stands in the address. */
export function TrailPanel({ slug }: { slug: string }) {
  const search = useSearch();
  const filter = readFilter(search);
  const client = useQueryClient();
  const queryKey = panelKey("trail", slug, wordAsk(filter, null));
  const query = useInfiniteQuery({
    queryKey: [...queryKey, "pages"],
    queryFn: ({ pageParam, signal }) =>
      fetchPanel("trail", slug, signal, wordAsk(filter, pageParam)),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: TrailModel) => next,
    // As the server has drawn it.
    initialData: () => {
      const model = client.getQueryData<TrailModel>(queryKey);
      return model && { pages: [model], pageParams: [null] };
    },
    initialDataUpdatedAt: () => client.getQueryState(queryKey)?.dataUpdatedAt,
  });
  const pages = query.data?.pages ?? [];
  return (
    <TrailView
      model={pages[0] ?? null}
      rows={pages.flatMap((page) => page.rows)}
      filter={filter}
      onFilter={(wanted) => setSearch(writeFilter(search, wanted), "push")}
      isBusy={query.isFetchingNextPage}
      onOlder={query.hasNextPage ? () => void query.fetchNextPage() : null}
      trouble={query.error && <ErrorState what={`Not read. ${query.error.message}`} />}
    />
  );
}
