import { getForecast } from "@/lib/features/schedule/data";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import { forecast } from "../../../answers/schedule";

/** When all may be done, by many runs of the plan with durations drawn from its estimates. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/forecast",
    permission: "project:read",

    told: {
      noun: "schedule",
      does: "When all may be done, by 10 000 runs of the plan with durations drawn from its estimates.",
      answers: forecast,
    },
  },
  (scope) => getForecast(scope),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");
