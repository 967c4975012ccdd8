import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

type Figure = NonNullable<ProjectDocumentInput["statedFigures"]>[number];

const from = (section: string) => ({ key: "status-report", section });
const exactly = (value: number) => ({ low: value, high: value });

const taskCounts: Figure[] = [
  {
    key: "tasks",
    label: "Tasks in all",
    unit: "count",
    ...exactly(30),
    text: "about 30 or more",
    computes: "count.tasks",
    source: from("Task Status Summary"),
  },
  {
    key: "tasks-done",
    label: "Sub-tasks done",
    unit: "count",
    ...exactly(2),
    text: "hardly anything is complete",
    source: from("Task Status Summary"),
  },
  {
    key: "tasks-in-progress",
    label: "Tasks in progress",
    unit: "count",
    ...exactly(2),
    text: "tasks 3 and 4",
    source: from("Task Status Summary"),
  },
  {
    key: "tasks-pending",
    label: "Tasks pending",
    unit: "count",
    ...exactly(26),
    text: "26 or more",
    source: from("Task Status Summary"),
  },
  {
    key: "tasks-pending-high",
    label: "Tasks pending with high priority",
    unit: "count",
    ...exactly(8),
    text: "8 or more",
    source: from("Task Status Summary"),
  },
  {
    key: "tasks-behind-task-1",
    label: "Tasks that task 1 holds up",
    unit: "count",
    ...exactly(5),
    text: "5 or more; the list beside the task names six",
    source: from("Recommended Next Steps: Immediate"),
  },
  {
    key: "typescript-errors",
    label: "TypeScript errors in the orchestrator",
    unit: "count",
    ...exactly(100),
    text: "more than 100",
    source: from("1. TypeScript Compilation Errors"),
  },
  {
    key: "coverage",
    label: "Test coverage, target",
    unit: "percent",
    ...exactly(70),
    text: "above 70 %",
    source: from("Production Readiness Checklist: Testing"),
  },
];

const timeline: Figure[] = [
  {
    key: "critical-path-order",
    label: "Order of the critical path",
    unit: "text",
    text: "TypeScript errors, task 1, task 2, the tests of task 3, task 4, tasks 16 to 18",
    source: from("Task Status Summary: Critical Path"),
  },
  {
    key: "critical-path",
    label: "Focused work on the critical path",
    unit: "hours",
    low: 40,
    high: 50,
    computes: "effort.total",
    source: from("Estimated Timeline to Production"),
  },
  {
    key: "timeline-optimistic",
    label: "Time to production, optimistic",
    unit: "weeks",
    low: 2,
    high: 3,
    text: "if the blockers are out of the way quickly",
    computes: "timeline.total",
    source: from("Estimated Timeline to Production"),
  },
  {
    key: "timeline-realistic",
    label: "Time to production, realistic",
    unit: "weeks",
    low: 4,
    high: 6,
    text: "with testing and refinement",
    computes: "timeline.total",
    source: from("Estimated Timeline to Production"),
  },
  {
    key: "timeline-conservative",
    label: "Time to production, conservative",
    unit: "weeks",
    low: 6,
    high: 8,
    text: "with thorough tests and documentation",
    computes: "timeline.total",
    source: from("Estimated Timeline to Production"),
  },
  {
    key: "next-review",
    label: "Next review",
    unit: "text",
    text: "When TypeScript compiles and the foundation tasks are done",
    source: from("Notes"),
  },
];

/** The next steps repeat the hours of the blocker and of the tasks they belong to. */
const effort: Figure[] = [
  hours("B1", "the TypeScript errors", 2, 4, "effort.blocker", "1. TypeScript Compilation Errors"),
  hours("B2", "tasks 1 and 2 together", 4, 6, "effort.blocker", "2. Foundation Tasks"),
  hours("B3", "the testing debt", 8, 12, "effort.blocker", "3. Testing Debt"),
  {
    ...hours("B1", "the TypeScript errors", 2, 4, "effort.blocker", "Recommended Next Steps"),
    key: "next-step-effort-B1",
  },
  hours("1", "task 1", 2, 3, "effort.task", "Recommended Next Steps"),
  hours("2", "task 2", 2, 3, "effort.task", "Recommended Next Steps"),
  hours("3", "task 3", 4, 6, "effort.task", "Recommended Next Steps"),
  hours("4", "task 4", 4, 6, "effort.task", "Recommended Next Steps"),
  hours("17", "task 17", 4, 6, "effort.task", "Recommended Next Steps"),
  hours("16", "task 16", 8, 10, "effort.task", "Recommended Next Steps"),
  hours("18", "task 18", 8, 10, "effort.task", "Recommended Next Steps"),
];

/** Every number the report states, beside what its lists add up to. */
export const statedFigures: Figure[] = [...taskCounts, ...timeline, ...effort];

function hours(
  subjectKey: string,
  what: string,
  low: number,
  high: number,
  computes: string,
  section: string,
): Figure {
  return {
    key: `effort-${subjectKey}`,
    label: `Effort of ${what}`,
    unit: "hours",
    low,
    high,
    computes,
    subjectKey,
    source: from(section),
  };
}
