import type { RowRef } from "../audit/row-ref";
import { daysBetween } from "../instant";
import type { MoneyLine, Phase, Project } from "../project";
import { indexProject } from "../project-index";
import type { Payment } from "./returns";
import { linesOf } from "./sums";

export interface PaymentPlan {
  kind: "at start" | "by phase";
  payments: Payment[];
  returnsFromYears: number;
  /** The lines whose phase, or its planned days, nobody has said: while there is one, all is paid at the start. */
  undated: RowRef[];
}

/**
 * When the investment is paid. Where every line names a phase that is planned to the day, each is paid on
 * the day its phase begins, the first of these days is the start, and returns begin when the last of
 * these phases ends. Elsewhere all is paid at the start and returns begin at once. A year is 365 days.
 */
export function schedulePayments(project: Project, optionKey: string | null = null): PaymentPlan {
  const lines = linesOf(project, ["investment", "contingency"], optionKey);
  const dated = lines.flatMap((line) => inItsPhase(project, line) ?? []);
  const undated = lines
    .filter((line) => inItsPhase(project, line) === null)
    .map(({ key }) => ({ kind: "money line" as const, key }));
  const [start] = dated.map(({ startsOn }) => startsOn).sort();
  const end = dated
    .map(({ endsOn }) => endsOn)
    .sort()
    .at(-1);
  if (start === undefined || end === undefined || undated.length > 0) {
    const payments = lines.map(({ amount }) => ({ years: 0, amount }));
    return { kind: "at start", payments, returnsFromYears: 0, undated };
  }
  return {
    kind: "by phase",
    payments: dated.map(({ amount, startsOn }) => ({
      years: yearsBetween(start, startsOn),
      amount,
    })),
    returnsFromYears: yearsBetween(start, end),
    undated: [],
  };
}

const YEAR_DAYS = 365;

function yearsBetween(from: string, to: string): number {
  return daysBetween(from, to) / YEAR_DAYS;
}

function inItsPhase(project: Project, { phaseKey, amount }: MoneyLine) {
  const phase: Phase | undefined =
    phaseKey === null ? undefined : indexProject(project).phases.get(phaseKey);
  const { plannedStartOn: startsOn = null, plannedEndOn: endsOn = null } = phase ?? {};
  return startsOn === null || endsOn === null ? null : { amount, startsOn, endsOn };
}
