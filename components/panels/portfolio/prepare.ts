import { evaluateGates } from "@/lib/domain/gates/evaluate-gate";
import type { Project } from "@/lib/domain/project";
import { type ProjectSummary, summariseProject } from "@/lib/domain/summary/summarise-project";
import { formatCount, formatList } from "@/lib/format/counts";
import { formatDay } from "@/lib/format/dates";
import { firstSentence } from "../words/first-sentence";
import { gateLook } from "../words/gate-look";
import { inTickOrder, wordGateStates } from "../words/state-counts";
import { statedReadiness } from "../words/stated-readiness";
import type { PortfolioModel, PortfolioRow } from "./contract";

interface Summarised {
  project: Project;
  summary: ProjectSummary;
}

export function preparePortfolio(projects: Project[], now: string): PortfolioModel {
  const summarised = projects.map((project) => ({
    project,
    summary: summariseProject(project, now),
  }));
  return {
    rows: summarised.map((one) => toRow(one, now)).sort(worstFirst),
    sentence: bottomLine(summarised),
    facts: facts(summarised),
  };
}

function toRow({ project, summary }: Summarised, now: string): PortfolioRow {
  const { readiness, openBlockers, tallies, claims } = summary;
  const tallied = (severity: string) => tallies.find((row) => row.severity === severity)?.count;
  return {
    slug: project.slug,
    name: project.name,
    summary: firstSentence(project.summary),
    verified: readiness.verified,
    claimed: readiness.claimed,
    stated: statedReadiness(project) ?? readiness.stated,
    gap: readiness.gap,
    target: project.readinessTargetPercent,
    openP0: tallied("P0") ?? openBlockers.P0,
    openP1: tallied("P1") ?? openBlockers.P1,
    tallied: tallies.length > 0,
    gate: gateOf(project, now),
    refuted: claims.refuted,
    claims: claims.total,
    targetOn: project.targetOn && formatDay(project.targetOn, now),
  };
}

function gateOf(project: Project, now: string): PortfolioRow["gate"] {
  const { gates, currentGate } = evaluateGates(project, now);
  if (gates.length === 0) return null;
  if (!currentGate) return { look: "passed", states: [], text: "every gate has passed" };
  const states = currentGate.criteria.filter((one) => one.decides).map((one) => one.state);
  return {
    look: gateLook(currentGate),
    states: inTickOrder(states),
    text: `gate ${currentGate.phaseKey}: ${wordGateStates(currentGate.counts)}`,
  };
}

/** Most open P0 first, then what is least proved, then by name. */
function worstFirst(one: PortfolioRow, other: PortfolioRow): number {
  return (
    other.openP0 - one.openP0 ||
    (one.verified ?? -1) - (other.verified ?? -1) ||
    (one.name < other.name ? -1 : 1)
  );
}

const WORDS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

function bottomLine(all: Summarised[]): string {
  if (all.length === 0) return "No system yet.";
  const count = countWord(all.length).toLowerCase();
  const passed = all.filter(({ summary }) => summary.gates.length > 0 && !summary.currentGate);
  const who = passed.length === 0 ? "None" : countWord(passed.length);
  const verb = passed.length > 1 ? "have passed their gates" : "has passed its gates";
  const gates = `${who} of ${count} ${all.length === 1 ? "system" : "systems"} ${verb}.`;
  const unproved = all.filter(({ summary }) => !summary.readiness.verified);
  if (unproved.length === all.length) return `${gates} Nothing is verified.`;
  if (unproved.length === 0) return gates;
  const names = unproved.map(({ project }) => project.name);
  return `${gates} Nothing is verified in ${formatList(names)}.`;
}

function countWord(count: number): string {
  return WORDS[count] ?? String(count);
}

function facts(all: Summarised[]): string {
  const sum = (pick: (summary: ProjectSummary) => number) =>
    all.reduce((total, { summary }) => total + pick(summary), 0);
  const total = sum((summary) => summary.claims.total);
  const refuted = sum((summary) => summary.claims.refuted);
  const confirmed = sum((summary) => summary.claims.confirmed);
  const standing = sum((summary) => summary.claims.standing);
  return `${formatCount(total, "claim")} on record: ${confirmed} confirmed, ${refuted} refuted, ${standing} without proof. Figures are verified by evidence unless marked.`;
}
