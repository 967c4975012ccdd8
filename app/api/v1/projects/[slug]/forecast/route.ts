import { getForecast } from "@/lib/features/schedule/data";
import { allowing, defineProjectRoute } from "@/lib/platform/route";

/** When all may be done, by many runs of the plan with durations drawn from its estimates. */
export const GET = defineProjectRoute(
  { method: "GET", path: "/api/v1/projects/{slug}/forecast", permission: "project:read" },
  (scope) => getForecast(scope),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");
