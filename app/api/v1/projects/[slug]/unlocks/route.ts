import { rankUnlocks } from "@/lib/domain/plan/unlock-leverage";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { unlocks } from "../../../answers/decision";

/** What can be worked on now, ranked by what it sets free per hour. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/unlocks",
    permission: "project:read",

    told: {
      noun: "plan",
      does: "What can be worked on now, ranked by what it sets free per hour.",
      answers: unlocks,
    },
  },
  async (scope) => {
    const items = rankUnlocks(await getProject(scope), requestNow());
    return { items, total: items.length };
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");
