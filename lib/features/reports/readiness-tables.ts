import { standingOf } from "@/lib/domain/checks/check-standing";
import { evaluateMetric, metricStanding } from "@/lib/domain/metrics/evaluate-metric";
import type { Criterion, Evidence, Project, Sample } from "@/lib/domain/project";
import { expectedLoss } from "@/lib/domain/risks/expected-loss";
import { rateRisk } from "@/lib/domain/risks/rate-risk";
import { reviewStanding } from "@/lib/domain/risks/review-standing";
import { checkResult } from "@/lib/domain/truth/check-result";
import { claimOutcomes } from "@/lib/domain/truth/claim-outcomes";
import { evaluateCriterion } from "@/lib/domain/verdict/evaluate-criterion";
import { day, moment, moneyOf, number, tableOf, text, yesNo } from "./columns";
import { withState } from "./plan-tables";
import type { Table } from "./types";

export function risksTable(project: Project, now: string): Table {
  const { range } = moneyOf(project);
  const rows = project.risks.map((risk) => ({
    risk,
    rating: rateRisk(risk),
    expected: expectedLoss(risk),
    review: reviewStanding(risk, now).state,
  }));
  type Row = (typeof rows)[number];
  return tableOf("Risks", project, rows, [
    text<Row>("key", ({ risk }) => risk.key),
    text("risk", ({ risk }) => risk.title),
    text("level as stated", ({ risk }) => risk.level),
    text("level as computed", ({ rating }) => rating.computed),
    text("standing", ({ rating }) => rating.standing),
    text("probability", ({ risk }) => risk.probability),
    number("chance (%)", ({ risk }) => risk.probabilityPercent),
    text("impact", ({ risk }) => risk.impact),
    text("what it does", ({ risk }) => risk.impactNote),
    ...range<Row>("loss", ({ risk }) => risk.loss),
    ...range<Row>("expected loss", ({ expected }) =>
      expected.kind === "computed" ? expected.loss : null,
    ),
    text("mitigation", ({ risk }) => risk.mitigation),
    text("owner", ({ risk }) => risk.owner),
    day("next review", ({ risk }) => risk.reviewOn),
    text("review", ({ review }) => review),
  ]);
}

export function metricsTable(project: Project, now: string): Table {
  const rows = project.metrics.map((metric) => evaluateMetric(project, metric, now));
  type Row = (typeof rows)[number];
  return tableOf("Metrics", project, rows, [
    text<Row>("key", ({ metric }) => metric.key),
    text("metric", ({ metric }) => metric.name),
    text("category", ({ metric }) => metric.category),
    text("unit", ({ metric }) => metric.unit),
    text("compared by", ({ metric }) => metric.comparator),
    number("target", ({ metric }) => metric.target),
    number("target to", ({ metric }) => metric.targetHigh),
    text("target in words", ({ metric }) => metric.targetText),
    number("baseline", ({ metric }) => metric.baseline),
    number("current low", ({ sample }) => sample?.low),
    number("current high", ({ sample }) => sample?.high),
    number("current out of", ({ sample }) => sample?.outOf),
    text("current in words", ({ sample }) => sample?.text),
    day("taken", ({ sample }) => sample?.takenOn),
    text("basis", ({ basis }) => basis),
    text("state", ({ state }) => state),
    text("standing", metricStanding),
    yesNo("stale", ({ stale }) => stale),
  ]);
}

export function samplesTable(project: Project): Table {
  return tableOf<Sample>("Samples", project, project.samples, [
    text("metric (key)", ({ metricKey }) => metricKey),
    day("taken", ({ takenOn }) => takenOn),
    text("basis", ({ basis }) => basis),
    number("low", ({ low }) => low),
    number("high", ({ high }) => high),
    number("out of", ({ outOf }) => outOf),
    text("in words", (sample) => sample.text),
    text("by", ({ by }) => by.name),
    text("proof", ({ proof }) => proof),
  ]);
}

export function criteriaTable(project: Project, now: string): Table {
  const rows = withState(project.criteria, project, "criterion", now).map((row) => ({
    ...row,
    judged: evaluateCriterion(project, row, now).state,
  }));
  type Row = (typeof rows)[number];
  return tableOf("Criteria", project, rows, [
    text<Row>("key", ({ key }) => key),
    text("kind", ({ kind }) => kind),
    text("criterion", (row) => row.text),
    text("judged", ({ judged }) => judged),
    text("state of its own", ({ state }) => state),
    text("rule", ({ rule }) => rule.kind),
    text("rule over (key)", ({ rule }) => ruledBy(rule)),
    number("rule limit", ({ rule }) => limitOf(rule)),
    day("due", ({ dueOn }) => dueOn),
    text("owner", ({ owner }) => owner),
    text("consequence", ({ consequence }) => consequence?.kind),
    text("consequence in words", ({ consequence }) => consequence?.text),
    number("consequence (weeks)", ({ consequence }) => consequence?.weeks),
    text("note", ({ note }) => note),
  ]);
}

export function checksTable(project: Project, now: string): Table {
  const rows = project.checks.map((check) => ({
    check,
    result: checkResult(project, check, now),
    standing: standingOf(project, check).standing,
  }));
  type Row = (typeof rows)[number];
  return tableOf("Checks", project, rows, [
    text<Row>("key", ({ check }) => check.key),
    text("proves", ({ check }) => check.subject.kind),
    text("proves (key)", ({ check }) => check.subject.key),
    text("kind", ({ check }) => check.kind),
    text("label", ({ check }) => check.label),
    text("command", ({ check }) => check.command),
    text("expected", ({ check }) => check.expected),
    number("fresh for (days)", ({ check }) => check.freshnessDays),
    number("passes needed", ({ check }) => check.passesNeeded),
    text("result", ({ result }) => result.result),
    text("standing", ({ standing }) => standing),
    moment("last run (UTC)", ({ result }) => result.evidence?.at),
  ]);
}

/** Of each check the runs that count; what newer ones took over is read at `evidence`. */
export function evidenceTable(project: Project): Table {
  return tableOf<Evidence>("Evidence that counts", project, project.evidence, [
    text("proves", ({ subject }) => subject.kind),
    text("proves (key)", ({ subject }) => subject.key),
    text("check (key)", ({ checkKey }) => checkKey),
    text("outcome", ({ outcome }) => outcome),
    moment("at (UTC)", ({ at }) => at),
    text("by", ({ by }) => by.name),
    text("origin", ({ origin }) => origin),
    text("run", ({ run }) => run),
    text("command", ({ command }) => command),
    number("exit code", ({ exitCode }) => exitCode),
    text("commit", ({ commit }) => commit),
    text("branch", ({ branch }) => branch),
    text("address", ({ url }) => url),
    moment("expires (UTC)", ({ expiresAt }) => expiresAt),
    text("printed", ({ excerpt }) => excerpt),
  ]);
}

export function claimsTable(project: Project): Table {
  const rows = claimOutcomes(project);
  type Row = (typeof rows)[number];
  return tableOf("Claims", project, rows, [
    text<Row>("claims", ({ claim }) => claim.subject.kind),
    text("claims (key)", ({ claim }) => claim.subject.key),
    text("statement", ({ claim }) => claim.statement),
    text("note", ({ claim }) => claim.note),
    text("by", ({ claim }) => claim.by.name),
    moment("at (UTC)", ({ claim }) => claim.at),
    text("fate", ({ fate }) => fate),
    moment("settled by evidence of (UTC)", ({ evidence }) => evidence?.at),
    text("made although (reason)", ({ claim }) => claim.override?.reason),
    text("withdrawn by", ({ claim }) => claim.withdrawal?.by.name),
    moment("withdrawn (UTC)", ({ claim }) => claim.withdrawal?.at),
  ]);
}

function ruledBy(rule: Criterion["rule"]): string | null {
  switch (rule.kind) {
    case "metric":
      return rule.metricKey;
    case "gate":
      return rule.phaseKey;
    case "task":
      return rule.taskKey;
    case "component":
      return rule.componentKey;
    case "blockers":
    case "tally":
      return rule.severity;
    case "manual":
      return null;
  }
}

function limitOf(rule: Criterion["rule"]): number | null {
  if (rule.kind === "component") return rule.minPercent;
  return rule.kind === "blockers" || rule.kind === "tally" ? rule.max : null;
}
