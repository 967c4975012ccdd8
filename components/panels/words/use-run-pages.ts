import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { hasJustWritten } from "@/lib/client/changes";
import { fetchPanel, panelKey } from "../query";
import { type RunAsk, wordAsk } from "./run-ask";
import type { RunLine, RunsModel } from "../runs/contract";
import { type Held, mergeRuns } from "./merge-runs";

export interface RunPages {
  /** Of the newest page; undefined while nothing was read. */
  model: RunsModel | undefined;
  shown: readonly RunLine[];
  /** So many came in above those that are shown. */
  fresh: number;
  hasOlder: boolean;
  isBusy: boolean;
  error: Error | null;
  showFresh: () => void;
  showOlder: () => void;
  readAgain: () => void;
}

/**
 * Runs page by page, read again whenever something is written; what somebody reads of them keeps its place.
 * `showsOwn`: what comes with a write of one's own is shown at once.
 */
export function useRunPages(
  slug: string,
  ask: Partial<RunAsk>,
  { showsOwn = false }: { showsOwn?: boolean } = {},
): RunPages {
  const client = useQueryClient();
  const of = wordAsk(ask);
  const queryKey = panelKey("runs", slug, of);
  const query = useInfiniteQuery({
    queryKey: [...queryKey, "pages"],
    queryFn: ({ pageParam, signal }) =>
      fetchPanel("runs", slug, signal, wordAsk({ ...ask, after: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: RunsModel) => next,
    // As the server has drawn it.
    initialData: () => {
      const model = client.getQueryData<RunsModel>(queryKey);
      return model && { pages: [model], pageParams: [null] };
    },
    initialDataUpdatedAt: () => client.getQueryState(queryKey)?.dataUpdatedAt,
  });
  const pages = query.data?.pages ?? [];
  const rows = rowsOf(pages);
  const total = pages[0]?.total ?? 0;
  const [held, setHeld] = useState<Held & { of: string | null }>({ of, rows, total });
  // Asked for others, or read for the first time: nobody reads any yet.
  if (held.of !== of || (held.rows.length === 0 && rows.length > 0)) setHeld({ of, rows, total });
  const { shown, fresh } =
    held.of === of ? mergeRuns(held, rows, total) : { shown: rows, fresh: 0 };
  // What one has recorded oneself one looks for.
  if (showsOwn && fresh > 0 && hasJustWritten(slug)) setHeld({ of, rows, total });

  async function showOlder() {
    const { data } = await query.fetchNextPage();
    const read = rowsOf(data?.pages ?? []);
    setHeld((before) =>
      before.of === of ? { ...before, rows: mergeRuns(before, read, total).shown } : before,
    );
  }
  return {
    model: pages[0],
    shown,
    fresh,
    hasOlder: query.hasNextPage,
    isBusy: query.isFetchingNextPage,
    error: query.error,
    showFresh: () => setHeld({ of, rows, total }),
    showOlder: () => void showOlder(),
    readAgain: () => void query.refetch(),
  };
}

function rowsOf(pages: readonly RunsModel[]): RunLine[] {
  return pages.flatMap((page) => page.rows);
}
