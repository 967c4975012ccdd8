import type {
  Finding,
  GraphFinding,
  LineFinding,
  RecommendationFinding,
} from "@/lib/domain/audit/finding";
import type { RowRef } from "@/lib/domain/audit/row-ref";
import type { DependencyEnd, Project } from "@/lib/domain/project";
import type { CascadeNode } from "@/lib/domain/truth/reasons";
import { whyNotCounted } from "@/lib/features/economics/access";
import { formatCount, formatList } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";

type PlainFinding =
  | Exclude<GraphFinding, { kind: "count differs from list" }>
  | RecommendationFinding
  | LineFinding;

export interface FindingWords {
  title: string;
  note: string;
  /** What it rests on, one place a line. */
  lines: string[];
}

/** Words a finding that is not about a figure. One place, so that every screen says it alike. */
export function wordFinding(finding: PlainFinding, project: Project): FindingWords {
  switch (finding.kind) {
    case "missing reference":
      return {
        title: `${capital(named(finding.ref))} is defined nowhere`,
        note: `named in ${formatCount(finding.namedBy.length, "place")}`,
        lines: finding.namedBy.map((use) => wordUse(use, project)),
      };
    case "no longer missing":
      return {
        title: `${capital(named(finding.ref))} is called missing, and it is there`,
        note: `in ${formatCount(finding.namedBy.length, "place")}`,
        lines: finding.namedBy.map((use) => wordUse(use, project)),
      };
    case "cycle":
      return {
        title: `${capital(named(finding.ref))} waits for itself`,
        note: wordRound(finding.path, SHORT_ROUND),
        lines: finding.path.length > SHORT_ROUND ? [wordRound(finding.path, LONG_ROUND)] : [],
      };
    case "key used twice":
      return {
        title: `${capital(finding.ref.kind)} ${finding.ref.key} is a key used twice`,
        note: formatList(finding.usedBy.map(({ key }) => key)),
        lines: [],
      };
    case "dependency twice":
      return {
        title: `${capital(wordEdge(finding))} is written more than once`,
        note: `${finding.ids.length} times`,
        lines: [],
      };
    case "several recommended":
      return {
        title: `Options ${formatList(finding.recommended.map(({ key }) => key))} are each recommended`,
        note: formatList(finding.recommended.map(({ name }) => name)),
        lines: finding.recommended.flatMap(({ key, recommendedBy }) =>
          recommendedBy.map(({ by, section }) =>
            section === null ? `option ${key}: ${by}` : `option ${key}: ${by}, ${section}`,
          ),
        ),
      };
    case "line not counted so":
      return {
        title: `${capital(named(finding.ref))} says what no sum counts`,
        note: finding.name,
        lines: finding.uncounted.map(whyNotCounted),
      };
    case "one-sided dependency":
      return {
        title: `${capital(wordEdge(finding))} is written at one end only`,
        note: wordTeller(finding),
        lines: [],
      };
  }
}

/** Dependencies that one of their ends does not tell of, together. */
export function wordSides(findings: readonly Finding[]): FindingWords {
  const sides = findings.filter((one) => one.kind === "one-sided dependency");
  const lines = sides.map(wordSide);
  return {
    title: `${formatCount(sides.length, "dependency is", "dependencies are")} written at one end only`,
    note: lines[0] === undefined ? "" : `as ${lines[0]}`,
    lines,
  };
}

type SideFinding = Extract<Finding, { kind: "one-sided dependency" }>;

function wordSide(finding: SideFinding): string {
  return `${wordEdge(finding)}: ${wordTeller(finding)}`;
}

function wordTeller({ statedBy, blocking, dependent }: SideFinding): string {
  return `only ${named(statedBy === "blocking" ? blocking : dependent)} says so`;
}

/** Who explained a difference and how, and when where `now` is given; null where nobody did. */
export function wordExplanation(
  { explanation }: Pick<Finding, "explanation">,
  now?: string,
): string | null {
  if (explanation === null) return null;
  const { by, at, text } = explanation;
  const when = now === undefined ? "" : `, ${formatShortDay(at.slice(0, 10), now)}`;
  return `${by}${when}: ${text}`;
}

const SHORT_ROUND = 4;
const LONG_ROUND = 40;

/** The way round, without the gates that belong to a phase named just before. */
function wordRound(path: readonly CascadeNode[], most: number): string {
  const steps = path.filter(({ kind, key }, at) => {
    const before = path[at - 1];
    return kind !== "gate" || before?.kind !== "phase" || before.key !== key;
  });
  const shown = steps.slice(0, most).map(named);
  const more = steps.length > most ? [formatCount(steps.length - most, "more step")] : [];
  const [first] = shown;
  return [...shown, ...more, ...(first === undefined ? [] : [first])].join(" \u2192 ");
}

function wordUse({ kind, key, field }: RowRef & { field: string }, project: Project): string {
  if (kind !== "dependency") return `${kind} ${key}, ${field}`;
  const row = project.dependencies.find((one) => one.id === key);
  return row ? wordEdge(row) : `dependency, ${field}`;
}

function wordEdge(edge: { blocking: DependencyEnd; dependent: DependencyEnd }): string {
  return `${named(edge.blocking)} before ${named(edge.dependent)}`;
}

function named({ kind, key }: { kind: string; key: string }): string {
  return `${kind} ${key}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
