import { listBaselines } from "@/lib/domain/schedule/baselines";
import { getProject } from "@/lib/features/projects/data";
import { getForecast, getSchedule } from "@/lib/features/schedule/data";
import { requestNow } from "@/lib/platform/clock";
import { allowing, defineProjectRoute } from "@/lib/platform/route";
import type { ProjectScope } from "@/lib/platform/viewer";
import { z } from "zod";
import { csvFile } from "../../../files";
import { answerSchedule } from "./answer";
import { timelineTable } from "./table";
import { schedule } from "../../../answers/schedule";

const query = z
  .strictObject({
    format: z.enum(["json", "csv"]).default("json"),
    /** The key of the baseline to compare with, or "stated"; the first one unless told. */
    baseline: z.string().max(64).optional(),
  })
  .refine(({ format, baseline }) => format === "csv" || baseline === undefined, {
    path: ["baseline"],
    error: "A baseline is compared with in CSV: say format=csv",
  });

/** The plan laid out in time: early and late dates, slack, what decides the end, and what is missing. */
export const GET = defineProjectRoute(
  {
    method: "GET",
    path: "/api/v1/projects/{slug}/schedule",
    permission: "project:read",
    query,
    told: {
      noun: "schedule",
      does: "The plan laid out in time: early and late dates, slack, the critical path, and what is missing. As CSV the table under the timeline.",
      answers: schedule,
      files: ["csv"],
    },
  },
  async (scope, { query: { format, baseline = null } }) =>
    format === "json" ? answerSchedule(await getSchedule(scope)) : asTable(scope, baseline),
);

/** The rows that the page shows, which hold the forecast too. */
async function asTable(scope: ProjectScope, baseline: string | null): Promise<Response> {
  const [project, schedule, forecast] = await Promise.all([
    getProject(scope),
    getSchedule(scope),
    getForecast(scope),
  ]);
  const plan = {
    project,
    schedule,
    forecast,
    baselines: listBaselines(project),
    mayEdit: false,
    now: requestNow(),
  };
  return csvFile(timelineTable(plan, baseline), `${project.slug}-timeline`);
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");
