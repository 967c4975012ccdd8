import { getProjectSummary } from "@/lib/features/projects/data";
import { allowing, defineProjectRoute } from "@/lib/platform/route";

export const GET = defineProjectRoute(
  { method: "GET", path: "/api/v1/projects/{slug}", permission: "project:read" },
  (scope) => getProjectSummary(scope),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");
