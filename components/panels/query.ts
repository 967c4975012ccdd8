import { queryOptions } from "@tanstack/react-query";
import type { PanelId, PanelModels } from "./contract";

/** The key of a panel's data; `slug` is null for a panel over all projects. */
export function panelKey(id: PanelId, slug: string | null) {
  return ["panel", slug ?? "portfolio", id] as const;
}

export function panelQuery<Id extends PanelId>(id: Id, slug: string | null) {
  return queryOptions({
    queryKey: panelKey(id, slug),
    queryFn: ({ signal }) => fetchPanel(id, slug, signal),
  });
}

async function fetchPanel<Id extends PanelId>(
  id: Id,
  slug: string | null,
  signal: AbortSignal,
): Promise<PanelModels[Id]> {
  const query = slug === null ? "" : `?project=${encodeURIComponent(slug)}`;
  const response = await fetch(`/api/panels/${id}${query}`, { signal });
  if (!response.ok) throw new PanelError(response.status);
  return (await response.json()) as PanelModels[Id];
}

export class PanelError extends Error {
  constructor(readonly status: number) {
    super(
      status === 401
        ? "Your session has ended. Sign in again."
        : `The server answered with ${status}.`,
    );
    this.name = "PanelError";
  }
}
