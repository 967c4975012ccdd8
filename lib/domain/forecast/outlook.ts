import { daysBetween } from "../instant";
import type { Project } from "../project";
import type { Forecast } from "./forecast-completion";

/** What of a forecast stands in one line, or why there is no day in it. */
export type Outlook = DatedOutlook | { kind: WhyNoDay | "no plan" };

export interface DatedOutlook {
  kind: "dated";
  /** By the end of this day four of five runs were done. */
  p80On: string;
  targetOn: string | null;
  /** Calendar days from the target to then, negative where it comes before; null without a target. */
  daysLate: number | null;
  /** In what share of the runs all was done by the end of the target day; null without one. */
  chanceOfTarget: number | null;
  /** The day may only be later: something that takes time is not in it. */
  atLeast: boolean;
}

export type WhyNoDay = "nothing left" | "nothing estimated";

export function outlookOf({ tasks, phases, targetOn }: Project, forecast: Forecast): Outlook {
  const { p80, chanceOfTarget, atLeast } = forecast;
  const whyNot = whyNoDay(forecast);
  if (whyNot === "nothing left" && tasks.length + phases.length === 0) return { kind: "no plan" };
  if (whyNot !== null || p80.on === null) return { kind: whyNot ?? "nothing left" };
  const daysLate = targetOn === null ? null : daysBetween(targetOn, p80.on);
  return { kind: "dated", p80On: p80.on, targetOn, daysLate, chanceOfTarget, atLeast };
}

/** A forecast in which nothing takes time says no day: nothing is left, or nobody has estimated it. */
export function whyNoDay({ p80, p95, gaps }: Forecast): WhyNoDay | null {
  if (p80.on !== null && p95.hours > 0) return null;
  return gaps.some(({ kind }) => kind === "unestimated") ? "nothing estimated" : "nothing left";
}
