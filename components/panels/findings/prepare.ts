import type { Finding } from "@/lib/domain/audit/finding";
import { listFindings } from "@/lib/domain/audit/list-findings";
import type { Project } from "@/lib/domain/project";
import { type FindingWords, wordExplanation, wordFinding, wordSides } from "../words/finding-words";
import { AMOUNTS_HIDDEN } from "../words/hidden-money";
import type { FindingRow, FindingsModel } from "./contract";
import { type StatedFinding, prepareFigure, prepareSums } from "./prepare-figures";
import { prepareAgreeing, prepareUncomputed } from "./prepare-uncomputed";

/** One line each: all that is stated of one figure is one, and so is all that one end alone tells. */
export function prepareFindings(project: Project, now: string, mayExplain = false): FindingsModel {
  const { items, compared } = listFindings(project, now);
  const rows = gather(items).flatMap((group) => toRow(group, project, now));
  const explained = rows.filter((row) => row.explanation !== null);
  return {
    mayExplain,
    rows: [...rows.filter((row) => row.explanation === null), ...explained],
    unexplained: rows.length - explained.length,
    agree: compared.equal,
    agreeing: prepareAgreeing(project, now),
    uncomputed: prepareUncomputed(project, now),
    hidden: project.hidesMoney ? AMOUNTS_HIDDEN : null,
  };
}

/** In the order of the first of each. */
function gather(items: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const item of items) {
    const id = rowOf(item);
    const group = groups.get(id);
    if (group) group.push(item);
    else groups.set(id, [item]);
  }
  return [...groups.values()];
}

function rowOf(finding: Finding): string {
  if (isStated(finding)) return `${finding.computes} ${finding.subjectKey ?? ""}`;
  if (finding.kind === "one-sided dependency") return finding.kind;
  return `${finding.kind}: ${finding.ref.kind} ${finding.ref.key}`;
}

function toRow(group: readonly Finding[], project: Project, now: string): FindingRow[] {
  const [first] = group;
  if (!first) return [];
  if (isStated(first)) return [prepareFigure(first, group.filter(isStated), project, now)];
  if (first.kind === "sums differ") return [prepareSums(first, project, now)];
  const words = group.length > 1 ? wordSides(group) : wordFinding(first, project);
  return [prepareWords(first, words, now)];
}

function isStated(finding: Finding): finding is StatedFinding {
  return finding.kind === "figure differs" || finding.kind === "count differs from list";
}

function markOf({ kind }: Finding): FindingRow["mark"] {
  if (kind === "several recommended") return "differs";
  return kind === "cycle" ? "cycle" : "unknown";
}

const SHOWN_LINES = 12;

function prepareWords(
  first: Finding,
  { title, note, lines }: FindingWords,
  now: string,
): FindingRow {
  return {
    id: rowOf(first),
    mark: markOf(first),
    title,
    figures: null,
    note,
    explanation: wordExplanation(first, now),
    details: {
      sources: [],
      inputs: [],
      moreInputs: 0,
      lines: lines.slice(0, SHOWN_LINES),
      moreLines: Math.max(0, lines.length - SHOWN_LINES),
    },
  };
}
