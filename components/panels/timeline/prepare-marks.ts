import type { Forecast } from "@/lib/domain/forecast/forecast-completion";
import type { Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import { type PlanVariant, listVariants } from "@/lib/domain/schedule/variants";
import { evaluateTrigger } from "@/lib/domain/verdict/evaluate-trigger";
import { formatShortDay } from "@/lib/format/dates";
import { formatList } from "@/lib/format/counts";
import { formatNumber } from "@/lib/format/numbers";
import { wordTriggerMoment } from "../words/trigger-words";
import type { Day, TimelineMark } from "./contract";
import { toDay } from "./days";

/** The target, what options state, and what becomes of the plan by each trigger (R13). */
export function prepareMarks(project: Project, forecast: Forecast, now: string): TimelineMark[] {
  return [
    ...targetMark(project, now),
    ...statedMarks(project, forecast, now).filter(({ day }) => isApart(day, project.targetOn)),
    ...listVariants(project, now).flatMap((variant) => triggerMarks(project, variant, now)),
  ];
}

/** What is stated for the target's own day, give or take a weekend, is the target. */
function isApart(day: Day, targetOn: string | null): boolean {
  return targetOn === null || Math.abs(day - toDay(targetOn)) > 3;
}

function targetMark({ targetOn }: Project, now: string): TimelineMark[] {
  if (targetOn === null) return [];
  const label = `target ${formatShortDay(targetOn, now)}`;
  return [{ id: "target", kind: "target", day: toDay(targetOn), label, words: label }];
}

/** Of the options that somebody recommends; the target may be one of them. */
function statedMarks(project: Project, { options }: Forecast, now: string): TimelineMark[] {
  return options.flatMap(({ key, statedOn }): TimelineMark[] => {
    const option = project.options.find((one) => one.key === key);
    if (!option?.weeks || option.recommendedBy.length === 0) return [];
    const label = `${option.name}, week ${formatNumber(option.weeks.high)}`;
    const words = `${option.name} is stated to take ${formatNumber(option.weeks.high)} weeks, until ${formatShortDay(statedOn, now)}`;
    return [{ id: `option-${key}`, kind: "stated", day: toDay(statedOn), label, words }];
  });
}

/** When it comes due while it counts down, and where the plan ends if it fires, or since it has. */
function triggerMarks(project: Project, variant: PlanVariant, now: string): TimelineMark[] {
  const { criterionKeys, fired, changes, name } = variant;
  const { criteria } = indexProject(project);
  const triggers = criterionKeys.flatMap((key) => criteria.get(key) ?? []);
  const conditions = formatList(triggers.map(({ text }) => lowered(text)));
  const marks: TimelineMark[] = [];
  const [only] = triggers;
  if (!fired && only && variant.dueOn !== null) {
    const left = wordTriggerMoment(evaluateTrigger(project, only, now), now);
    marks.push({
      id: `due ${only.key}`,
      kind: "trigger",
      day: toDay(variant.dueOn),
      label: `${left}: ${conditions}`,
      words: `${formatShortDay(variant.dueOn, now)}, ${left}: ${conditions}. Then: ${name}`,
    });
  }
  if (changes.length === 0) return marks;
  const { finish } = scheduleProject(project, now, { changes });
  if (finish.on === null) return marks;
  const end = formatShortDay(finish.on, now);
  marks.push({
    id: `then ${criterionKeys.join(" ")}`,
    kind: "consequence",
    day: toDay(finish.on),
    label: fired ? `${end}, since ${conditions}` : `${end} if ${conditions}`,
    words: `${fired ? "Fired" : "If it fires"}: ${conditions}. ${name} The plan would end ${end}.`,
  });
  return marks;
}

/** As the middle of a sentence; a name keeps its letters. */
function lowered(text: string): string {
  return /^(The|A|An|No|Less|Fewer|More) /.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
