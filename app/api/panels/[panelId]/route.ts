import { z } from "zod";
import type { PortfolioPanelId, ProjectPanelId } from "@/components/panels/contract";
import { PORTFOLIO_PANELS, PROJECT_PANELS } from "@/components/panels/loaders";
import { isOfNow } from "@/components/panels/of-now";
import { lookAt } from "@/lib/features/snapshots/data";
import { NAME_HEADER } from "@/lib/client/project-name";
import { AccessError } from "@/lib/platform/errors";
import { allowing, defineRoute } from "@/lib/platform/route";
import { getProjectScope } from "@/lib/platform/viewer";

const query = z.strictObject({
  project: z.string().max(60).optional(),
  /** What of the panel is asked for: a row, or some. */
  of: z.string().max(4000).optional(),
  /** A day or an instant: the panel as it stood then. */
  asOf: z.string().max(40).optional(),
});

/** Refetches one panel. The scope is proved again; nothing is taken from the page that asks. */
export const GET = defineRoute(
  { method: "GET", path: "/api/panels/{panelId}", permission: "project:read", query },
  async (scope, { params, query: { project, of, asOf } }) => {
    const id = params.panelId ?? "";
    if (project === undefined && isPortfolioPanel(id)) return PORTFOLIO_PANELS[id](scope);
    if (project !== undefined && isProjectPanel(id)) {
      const known = await getProjectScope(scope, project);
      const look = await lookAt(known, asOf ?? null);
      if (look.kind !== "seen")
        throw new AccessError("not found", "Nothing is known of that moment.");
      if (look.scope.past !== null && isOfNow(id)) {
        throw new AccessError("not found", `How "${id}" stood then is not kept.`);
      }
      const model = await PROJECT_PANELS[id](look.scope, of ?? null);
      return Response.json(model, { headers: { [NAME_HEADER]: encodeURIComponent(known.name) } });
    }
    throw new AccessError("not found", `There is no panel "${id}" here.`);
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

function isPortfolioPanel(id: string): id is PortfolioPanelId {
  return Object.hasOwn(PORTFOLIO_PANELS, id);
}

function isProjectPanel(id: string): id is ProjectPanelId {
  return Object.hasOwn(PROJECT_PANELS, id);
}
