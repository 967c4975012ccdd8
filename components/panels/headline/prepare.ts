import type { Project } from "@/lib/domain/project";
import { type ProjectSummary, summariseProject } from "@/lib/domain/summary/summarise-project";
import { formatCount, formatShare } from "@/lib/format/counts";
import { formatDay } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { formatPercent } from "@/lib/format/percent";
import { firstSentence } from "../words/first-sentence";
import { wordGateStates } from "../words/state-counts";
import { headlineFigure, statedReadiness } from "../words/stated-readiness";
import type { HeadlineModel } from "./contract";

export function prepareHeadline(project: Project, now: string): HeadlineModel {
  const summary = summariseProject(project, now);
  const { readiness, currentGate, claims, openBlockers, tallies } = summary;
  const tallied = (severity: string) => tallies.find((row) => row.severity === severity)?.count;
  return {
    name: project.name,
    summary: firstSentence(project.summary),
    sentence: bottomLine(summary),
    facts: facts(project, summary, now),
    strip: {
      readiness: { verified: readiness.verified, tenths: readiness.tenths },
      gap: {
        points: readiness.gap,
        verified: readiness.verified,
        claimed: readiness.claimed,
        stated: statedReadiness(project) ?? readiness.stated,
      },
      stated: statedFigure(project),
      gate: currentGate && {
        text: `Gate ${currentGate.phaseKey}`,
        note: wordGateStates(currentGate.counts),
      },
      claims: { refuted: claims.refuted, total: claims.total },
      blockers: {
        p0: tallied("P0") ?? openBlockers.P0,
        p1: tallied("P1") ?? openBlockers.P1,
        note: tallies.length === 0 ? "blockers" : `issues; ${tallies.map(tallyWords).join(", ")}`,
      },
    },
  };
}

function tallyWords({ severity, count }: { severity: string; count: number }): string {
  return `${severity} ${formatNumber(count)}`;
}

/** One sentence on where it stands, from the gates, the claims and what is proved. */
function bottomLine({ readiness, currentGate, gates, claims }: ProjectSummary): string {
  const proved = provedWords(readiness.verified);
  if (currentGate) {
    const state = currentGate.result === "fail" ? "has failed" : "has not passed";
    return `Gate ${currentGate.phaseKey} ${state}, and ${proved}.`;
  }
  if (gates.length > 0) return `Every gate has passed, and ${proved}.`;
  if (claims.standing > 0) {
    return `${formatCount(claims.standing, "claim")} on record, and ${proved}.`;
  }
  return `No gate is defined, and ${proved}.`;
}

function provedWords(verified: number | null): string {
  if (verified === null) return "there is nothing to measure yet";
  if (verified === 0) return "nothing is verified";
  return `${formatPercent(verified)} is verified`;
}

function facts(project: Project, summary: ProjectSummary, now: string): string[] {
  const { counts, claims } = summary;
  const size = [
    counts.phases > 0 ? formatCount(counts.phases, "phase") : null,
    counts.tasks > 0 ? formatCount(counts.tasks, "task") : null,
    counts.exitItems > 0 ? formatCount(counts.exitItems, "exit criterion", "exit criteria") : null,
  ].filter((words) => words !== null);
  return [
    size.join(", "),
    claims.refuted > 0
      ? `${formatShare(claims.refuted, claims.total)} claims were refuted`
      : `${formatCount(claims.total, "claim")}, none refuted`,
    project.targetOn === null ? "No target date" : `Target ${formatDay(project.targetOn, now)}`,
  ].filter((words) => words !== "");
}

function statedFigure(project: Project): HeadlineModel["strip"]["stated"] {
  const figure = headlineFigure(project);
  if (!figure) return null;
  const source = project.sources.find((row) => row.key === figure.source.key);
  const text =
    figure.low === null
      ? (figure.text ?? "")
      : figure.unit === "score"
        ? `${formatNumber(figure.low)} of 10`
        : formatPercent(figure.low);
  return { text, source: source?.title ?? figure.source.key };
}
