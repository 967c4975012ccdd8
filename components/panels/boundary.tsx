import "server-only";
import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ItemOpener } from "@/components/layout/item-opener";
import { LivePanels } from "@/components/layout/live-panels";
import { UndoBar } from "@/components/layout/undo-bar";
import { QueryProvider } from "@/components/providers/query-provider";
import { getRevision } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import type { ProjectScope, Scope } from "@/lib/platform/viewer";
import type { PanelId, PortfolioPanelId, ProjectPanelId } from "./contract";
import { PORTFOLIO_PANELS, PROJECT_PANELS } from "./loaders";
import { isOfNow } from "./of-now";
import { panelKey } from "./query";

/** Fills the panels of a page on the server, so that they stand in its first HTML. */
export async function ProjectPanels({
  scope,
  ids,
  children,
}: {
  scope: ProjectScope;
  /** One of which there are many with what it is about. */
  ids: (ProjectPanelId | { id: ProjectPanelId; of: string })[];
  children: ReactNode;
}) {
  const { slug, past } = scope;
  return hydrate(
    past?.at ?? null,
    ids
      .filter((named) => past === null || !isOfNow(typeof named === "string" ? named : named.id))
      .map((named) => {
        const { id, of } = typeof named === "string" ? { id: named, of: null } : named;
        return { id, slug, of, load: () => PROJECT_PANELS[id](scope, of) };
      }),
    <>
      {children}
      {past === null && (
        <>
          <LivePanels slug={slug} name={scope.name} seen={await getRevision(scope)} />
          <UndoBar slug={slug} />
        </>
      )}
      <ItemOpener slug={slug} />
    </>,
  );
}

/** The reviews of one or several projects, on a wall or a phone: it hears for itself, and no desk stands around it. */
export async function ReviewPanels({
  scopes,
  children,
}: {
  scopes: ProjectScope[];
  children: ReactNode;
}) {
  return hydrate(
    null,
    scopes.map((scope) => ({
      ...{ id: "review" as const, slug: scope.slug },
      load: () => PROJECT_PANELS.review(scope, null),
    })),
    // Elsewhere the head of the page says whose it is.
    <div className="contents" data-person={scopes[0]?.viewer.userId ?? undefined}>
      {children}
    </div>,
  );
}

export async function PortfolioPanels({
  scope,
  ids,
  children,
}: {
  scope: Scope;
  ids: PortfolioPanelId[];
  children: ReactNode;
}) {
  return hydrate(
    null,
    ids.map((id) => ({ id, slug: null, load: () => PORTFOLIO_PANELS[id](scope) })),
    <>
      {children}
      <LivePanels slug={null} name={null} seen={Date.parse(requestNow())} />
    </>,
  );
}

interface Filling {
  id: PanelId;
  slug: string | null;
  of?: string | null;
  load: () => Promise<unknown>;
}

/** A panel that cannot be filled stays empty here; the browser asks again and shows its error. */
async function hydrate(asOf: string | null, fillings: Filling[], children: ReactNode) {
  const client = new QueryClient({
    // As one text a panel costs React nothing, however much is in it.
    defaultOptions: { dehydrate: { serializeData: (model) => JSON.stringify(model) } },
  });
  await Promise.all(
    fillings.map(async ({ id, slug, of = null, load }) => {
      try {
        client.setQueryData(panelKey(id, slug, of), await load());
      } catch (error) {
        log.error({ err: error, panel: id, slug }, "a panel could not be filled");
      }
    }),
  );
  return (
    <QueryProvider key={asOf}>
      <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>
    </QueryProvider>
  );
}
