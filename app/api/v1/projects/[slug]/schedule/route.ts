import { getSchedule } from "@/lib/features/schedule/data";
import { allowing, defineProjectRoute } from "@/lib/platform/route";

/** The plan laid out in time: early and late dates, slack, what decides the end, and what is missing. */
export const GET = defineProjectRoute(
  { method: "GET", path: "/api/v1/projects/{slug}/schedule", permission: "project:read" },
  async (scope) => {
    const { tasks, phases, ...schedule } = await getSchedule(scope);
    return { ...schedule, tasks: tasks.map(flat), phases: phases.map(flat) };
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowing("GET");

const FINISHED = {
  earlyStart: null,
  earlyFinish: null,
  lateStart: null,
  lateFinish: null,
  slackHours: null,
  slackDays: null,
  freeSlackHours: null,
  critical: false,
};

/** What is finished has no dates to come. */
function flat<Row extends { span: object | null }>({ span, ...row }: Row) {
  return { ...row, ...FINISHED, ...span };
}
