import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { answerVerdict } from "./answer";
import { verdict } from "../../../answers/decision";

/** GO, CONDITIONAL or NO-GO, why, and what would have to become true for GO. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/verdict",
    permission: "project:read",

    told: {
      noun: "criteria",
      does: "GO, CONDITIONAL or NO-GO, why, and what would have to become true for GO.",
      answers: verdict,
    },
  },
  async (scope) => answerVerdict(await getProject(scope), requestNow()),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");
