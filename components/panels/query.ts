import { queryOptions } from "@tanstack/react-query";
import { asOfHere } from "@/lib/client/as-of";
import { noteName } from "@/lib/client/project-name";
import type { PanelId, PanelModels } from "./contract";

/**
 * The key of a panel's data; `slug` is null for a panel over all projects, `of` names the one thing
 * that a panel is about where there are many.
 */
export function panelKey(id: PanelId, slug: string | null, of: string | null = null) {
  const key = ["panel", slug ?? "portfolio", id] as const;
  return of === null ? key : ([...key, of] as const);
}

export function panelQuery<Id extends PanelId>(
  id: Id,
  slug: string | null,
  of: string | null = null,
) {
  return queryOptions({
    queryKey: panelKey(id, slug, of),
    queryFn: ({ signal }) => fetchPanel(id, slug, signal, of),
  });
}

export async function fetchPanel<Id extends PanelId>(
  id: Id,
  slug: string | null,
  signal: AbortSignal,
  of: string | null = null,
): Promise<PanelModels[Id]> {
  const query = new URLSearchParams();
  if (slug !== null) query.set("project", slug);
  const asOf = slug === null ? null : asOfHere();
  if (asOf !== null) query.set("asOf", asOf);
  if (of !== null) query.set("of", of);
  const address = `/api/panels/${id}${query.size > 0 ? `?${query.toString()}` : ""}`;
  const response = await fetch(address, { signal }).catch(unanswered);
  if (!response.ok) throw new PanelError(response.status);
  if (slug !== null) noteName(slug, response);
  return (await response.json()) as PanelModels[Id];
}

/** What a browser says of that is no sentence for anybody; whoever leaves asks no more. */
function unanswered(error: unknown): never {
  if (error instanceof Error && error.name === "AbortError") throw error;
  throw new Error("The server did not answer.", { cause: error });
}

export function hasSessionEnded(error: Error): boolean {
  return error instanceof PanelError && error.status === 401;
}

export class PanelError extends Error {
  constructor(readonly status: number) {
    super(status === 401 ? "Your session has ended." : `The server answered with ${status}.`);
    this.name = "PanelError";
  }
}
