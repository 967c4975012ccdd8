import { listFindings } from "@/lib/domain/audit/list-findings";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { findings } from "../../../answers/decision";

/** Everything about a project that does not agree with itself, unexplained first. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/findings",
    permission: "project:read",

    told: {
      noun: "figures",
      does: "Everything about a project that does not agree with itself, unexplained first.",
      answers: findings,
    },
  },
  async (scope) => listFindings(await getProject(scope), requestNow()),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");
