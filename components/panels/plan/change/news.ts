import { type QueryClient, skipToken, useQuery } from "@tanstack/react-query";
import type { RowNotice } from "./notices";

/** What came of changes. It outlives the page, as they do: whoever comes back still finds it. */
export interface News {
  notices: ReadonlyMap<string, RowNotice>;
  said: string;
  savedAt: string | null;
}

const NONE: News = { notices: new Map(), said: "", savedAt: null };

export function useNews(slug: string): News {
  const { data } = useQuery<News>({
    queryKey: newsKey(slug),
    queryFn: skipToken,
    initialData: NONE,
    staleTime: Infinity,
    gcTime: Infinity,
    // What stands here are maps, and a map of equal entries is another map.
    structuralSharing: false,
  });
  return data ?? NONE;
}

export function tell(client: QueryClient, slug: string, news: Partial<News>): void {
  client.setQueryData<News>(newsKey(slug), (before = NONE) => ({ ...before, ...news }));
}

/** Sets what a row says, or takes it away. */
export function notify(
  client: QueryClient,
  slug: string,
  id: string,
  notice: RowNotice | null,
): void {
  change(client, slug, (notices) => {
    // The newest last: what waits to be sent goes in the order in which it was asked for.
    notices.delete(id);
    if (notice) notices.set(id, notice);
  });
}

/** What a row says by now. */
export function noticeAt(client: QueryClient, slug: string, id: string): RowNotice | undefined {
  return client.getQueryData<News>(newsKey(slug))?.notices.get(id);
}

/** What all rows say by now. */
export function noticesOf(client: QueryClient, slug: string): News["notices"] {
  return (client.getQueryData<News>(newsKey(slug)) ?? NONE).notices;
}

export function hush(client: QueryClient, slug: string): void {
  change(client, slug, (notices) => {
    for (const [id, { kind }] of notices) if (kind === "told") notices.delete(id);
  });
}

function change(
  client: QueryClient,
  slug: string,
  work: (notices: Map<string, RowNotice>) => void,
): void {
  const { notices } = client.getQueryData<News>(newsKey(slug)) ?? NONE;
  const after = new Map(notices);
  work(after);
  const isSame =
    after.size === notices.size && [...after].every(([id, one]) => notices.get(id) === one);
  if (!isSame) tell(client, slug, { notices: after });
}

function newsKey(slug: string) {
  return ["plan news", slug];
}
