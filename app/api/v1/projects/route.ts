import { listProjectSummaries } from "@/lib/features/projects/data";
import { defineRoute } from "@/lib/platform/route";
import { page, paging } from "../paging";

export const GET = defineRoute(
  { method: "GET", path: "/api/v1/projects", permission: "project:read", query: paging },
  async (scope, { query }) => page(await listProjectSummaries(scope), query),
);
