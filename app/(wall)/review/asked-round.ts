import { loadProjectScope } from "@/lib/features/projects/loaders";
import { requestNow } from "@/lib/platform/clock";
import type { ProjectScope } from "@/lib/platform/viewer";

export interface AskedRound {
  /** In the order of the address; each once. */
  scopes: ProjectScope[];
  /** A review that was closed after this is of this round. */
  since: string;
  /** The same, as it is written behind `?`. */
  search: string;
}

/** The round that an address names, `?projects=a,b&since=…`; null where it names no project. */
export async function askedRound(asked: {
  projects?: string | string[];
  since?: string | string[];
}): Promise<AskedRound | null> {
  const named = [asked.projects ?? ""].flat().join(",").split(",");
  const slugs = [...new Set(named.map((slug) => slug.trim()).filter(Boolean))];
  if (slugs.length === 0) return null;
  const since = momentOf([asked.since ?? ""].flat()[0] ?? "");
  const search = `?${new URLSearchParams({ projects: slugs.join(","), since }).toString()}`;
  return { scopes: await Promise.all(slugs.map((slug) => loadProjectScope(slug))), since, search };
}

/** An address that is kept for every week says no moment: then the round is that of the day. */
function momentOf(asked: string): string {
  const moment = Date.parse(asked);
  return Number.isNaN(moment)
    ? `${requestNow().slice(0, 10)}T00:00:00.000Z`
    : new Date(moment).toISOString();
}
