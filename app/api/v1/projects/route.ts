import { listProjectSummaries } from "@/lib/features/projects/data";
import { allowing, defineRoute } from "@/lib/platform/route";
import { listProjectScopes } from "@/lib/platform/viewer";
import { page, paging } from "../paging";
import { project } from "../answers/projects";
import { pageOf } from "../answers/shapes";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/projects",
    permission: "project:read",
    query: paging,
    told: {
      noun: "projects",
      does: "The projects you may see, each with its computed summary.",
      answers: pageOf(project),
    },
  },
  async (scope, { query }) => {
    const visible = (await listProjectScopes(scope)).map(({ projectId }) => ({ id: projectId }));
    const { items, ...place } = page(visible, query);
    const ids = items.map(({ id }) => id);
    return { items: await listProjectSummaries(scope, ids), ...place };
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");
