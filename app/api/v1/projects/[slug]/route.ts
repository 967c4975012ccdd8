import { getProjectSummary } from "@/lib/features/projects/data";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { project } from "../../answers/projects";

export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}",
    permission: "project:read",
    told: { noun: "projects", does: "One project with its computed summary.", answers: project },
  },
  (scope) => getProjectSummary(scope),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");
