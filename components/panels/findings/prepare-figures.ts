import type { FigureInput } from "@/lib/domain/audit/figure";
import type { FigureFinding, Finding } from "@/lib/domain/audit/finding";
import type { Project } from "@/lib/domain/project";
import { wordBasis, wordFigure, wordFloor } from "../words/figure-words";
import { wordExplanation } from "../words/finding-words";
import type { FindingDetails, FindingRow, StatedFigureSeen } from "./contract";
import { wordImpliedOf } from "../words/implied-words";
import { placeOf } from "../words/place-of";

export type StatedFinding = Extract<
  Finding,
  { kind: "figure differs" | "count differs from list" }
>;

/** All that is stated of one figure and differs from it, as one row. */
export function prepareFigure(
  first: StatedFinding,
  all: StatedFinding[],
  project: Project,
  now: string,
): FindingRow {
  const stated = all.map((one) => figureOf(one.stated, project));
  const [one, ...others] = all.map((finding) => wordExplanation(finding, now));
  const isExplained = one != null && others.every((other) => other !== null);
  return {
    id: `${first.computes} ${first.subjectKey ?? ""}`,
    mark: "differs",
    title: first.label,
    figures: {
      basis: wordBasis(first.basis),
      computed: computedOf(first, project),
      stated: [...new Set(stated)].join(", "),
    },
    note: null,
    explanation: isExplained ? [...new Set([one, ...others])].join("; ") : null,
    details: {
      sources: all.map((finding) => ({
        id: finding.ref.key,
        text: textOf(finding, project),
        where: whereOf(finding, project),
        explanation: isExplained && all.length === 1 ? null : wordExplanation(finding, now),
        figure: seenOf(finding, project),
      })),
      ...inputsOf(first.inputs, project),
      ...NO_LINES,
    },
  };
}

type SumsFinding = Extract<FigureFinding, { kind: "sums differ" }>;

export function prepareSums(finding: SumsFinding, project: Project, now: string): FindingRow {
  return {
    id: "sums differ",
    mark: "differs",
    title: "The investment, by line and by phase",
    figures: {
      basis: wordBasis(finding.basis),
      computed: figureOf(finding.computed, project),
      stated: `${figureOf(finding.stated, project)} by phase`,
    },
    note: null,
    explanation: wordExplanation(finding, now),
    details: { sources: [], ...inputsOf(finding.inputs, project), ...NO_LINES },
  };
}

function seenOf(finding: StatedFinding, project: Project): StatedFigureSeen {
  const row = project.statedFigures.find(({ key }) => key === finding.ref.key);
  return {
    id: row?.id ?? "",
    version: row?.version ?? 0,
    label: finding.label,
    stated: figureOf(finding.stated, project),
    computed: `${wordBasis(finding.basis)} ${computedOf(finding, project)}`,
    explanation: finding.explanation?.text ?? null,
  };
}

const NO_LINES = { lines: [], moreLines: 0 };

function figureOf(value: Finding["stated"], { currency }: Project): string {
  return value === null ? "no figure" : wordFigure(value, currency);
}

function textOf({ stated, label, ref }: StatedFinding, project: Project): string {
  const implied = wordImpliedOf(project, ref.key);
  return [figureOf(stated, project), label, ...(implied === null ? [] : [implied])].join(", ");
}

/** A sum that misses rows is a floor. */
function computedOf({ computed, missing }: StatedFinding, project: Project): string {
  return wordFloor(figureOf(computed, project), missing.length);
}

function whereOf({ source }: StatedFinding, { sources }: Project): string {
  const title = sources.find((row) => row.key === source.key)?.title ?? source.key;
  return `${title}: ${source.section}`;
}

const SHOWN_INPUTS = 12;

function inputsOf(
  inputs: readonly FigureInput[],
  project: Project,
): Pick<FindingDetails, "inputs" | "moreInputs"> {
  return {
    inputs: inputs.slice(0, SHOWN_INPUTS).map(({ kind, key, name, value }) => ({
      // One row may say two things: an option its chance, and what a failure costs.
      id: [kind, key, value?.unit].join(" "),
      key: kind === "task" || kind === "phase" || kind === "blocker" ? key : null,
      name,
      href: placeOf(kind, key, project),
      value: value && wordFigure(value, project.currency),
    })),
    moreInputs: Math.max(0, inputs.length - SHOWN_INPUTS),
  };
}
