import { getSchedule } from "@/lib/features/schedule/data";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { answerSchedule } from "./answer";

/** The plan laid out in time: early and late dates, slack, what decides the end, and what is missing. */
export const GET = defineProjectRoute(
  { method: "GET", path: "/api/v1/projects/{slug}/schedule", permission: "project:read" },
  async (scope) => answerSchedule(await getSchedule(scope)),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");
