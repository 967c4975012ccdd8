import type { ProjectSchedule } from "@/lib/domain/schedule/project-schedule";

/** The plan as the interface answers it: the dates of a row stand in the row. */
export function answerSchedule({ tasks, phases, ...schedule }: ProjectSchedule) {
  return { ...schedule, tasks: tasks.map(flat), phases: phases.map(flat) };
}

interface Dates {
  earlyStart: string | null;
  earlyFinish: string | null;
  lateStart: string | null;
  lateFinish: string | null;
  slackHours: number | null;
  slackDays: number | null;
  freeSlackHours: number | null;
  critical: boolean;
}

const FINISHED: Dates = {
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
