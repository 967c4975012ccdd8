import { useEffect, useState } from "react";
import type { SearchHit } from "@/lib/features/search/types";

interface Hits {
  /** What was asked when these were found. */
  q: string;
  items: readonly SearchHit[];
  problem: string | null;
}

const NONE: Hits = { q: "", items: [], problem: null };

/** So long after the last letter the server is asked. */
const REST_MS = 90;

/**
 * What the server finds. Until it answers, what was found before stays as far as it fits: whoever types
 * and presses Enter must not be led to what they did not ask for.
 */
export function useHits(q: string, slug: string | null): Hits {
  const [hits, setHits] = useState(NONE);
  useEffect(() => {
    const asking = new AbortController();
    const later = setTimeout(() => {
      find(q, slug, asking.signal).then(
        (items) => setHits({ q, items, problem: null }),
        (error: unknown) => {
          if (!asking.signal.aborted) setHits({ q, items: [], problem: wordProblem(error) });
        },
      );
    }, REST_MS);
    return () => {
      clearTimeout(later);
      asking.abort();
    };
  }, [q, slug]);
  return hits.q === q ? hits : { ...hits, items: hits.items.filter(has(q)) };
}

function has(q: string): (hit: SearchHit) => boolean {
  const part = q.toLowerCase();
  return ({ key, title }) => [key, title].some((text) => text.toLowerCase().includes(part));
}

async function find(q: string, slug: string | null, signal: AbortSignal): Promise<SearchHit[]> {
  const query = new URLSearchParams({ q });
  if (slug !== null) query.set("project", slug);
  const response = await fetch(`/api/search?${query.toString()}`, { signal });
  if (!response.ok) throw new SearchError(response.status);
  return ((await response.json()) as { items: SearchHit[] }).items;
}

class SearchError extends Error {
  constructor(readonly status: number) {
    super(`The search was answered with ${String(status)}.`);
  }
}

function wordProblem(error: unknown): string {
  const status = error instanceof SearchError ? error.status : null;
  if (status === 401) return "Your session has ended. Sign in again.";
  return status === null ? "The server did not answer." : `The server answered with ${status}.`;
}
