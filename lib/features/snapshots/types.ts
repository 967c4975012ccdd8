import type { Verdict } from "@/lib/domain/vocabulary";
import type { Difference, DifferenceKind } from "@/lib/domain/history/difference";
import { formatDay, formatInstant } from "@/lib/format/dates";
import { plainText } from "@/lib/format/markdown";
import { formatMoney } from "@/lib/format/money";
import type { SnapshotReason } from "./constants";

/** A snapshot as a list shows it. */
export interface SnapshotLine {
  id: string;
  takenAt: string;
  reason: SnapshotReason;
  note: string | null;
  by: string;
  /** Of its state, as it is kept. */
  bytes: number;
  verdict: Verdict;
  verified: number | null;
  claimed: number | null;
}

/** A difference in words. */
export interface DifferenceLine {
  kind: DifferenceKind;
  /** "task 1.2", "the project". */
  row: string;
  title: string;
  before: string;
  after: string;
}

const NOTHING = "nothing";

export function wordDifference(
  { kind, row, ...told }: Difference,
  currency: string,
  now: string,
): DifferenceLine {
  const word = (value: Difference["before"]): string => {
    if (value === null) return NOTHING;
    if (typeof value === "boolean") return wordTruth(told.what, value);
    if (typeof value === "string") return told.what === "day" ? formatDay(value, now) : value;
    if (told.what === "money") return formatMoney(value, currency);
    return told.what === "percent" ? `${String(value)} %` : `${String(value)} h`;
  };
  return {
    kind,
    row: row.kind === "project" ? "the project" : `${row.kind} ${row.key}`,
    title: row.title,
    before: word(told.before),
    after: kind === "late" ? "not done" : word(told.after),
  };
}

function wordTruth(what: Difference["what"], value: boolean): string {
  if (what === "fired") return value ? "fired" : "not fired";
  return value ? "there" : "not there";
}

/** How each kind is headed, as a part of a page and of a document. */
export const DIFFERENCE_WORDS: Record<DifferenceKind, string> = {
  verdict: "Verdict",
  "readiness verified": "Readiness, verified",
  "readiness claimed": "Readiness, claimed",
  "gate passed": "Gates passed",
  "gate fell": "Gates fallen",
  gate: "Gates",
  "trigger fired": "Triggers fired",
  "trigger cleared": "Triggers cleared",
  decided: "Decided",
  verified: "Verified",
  refuted: "Refuted",
  "went stale": "Gone stale",
  suspect: "Suspect",
  claimed: "Claimed",
  state: "Other states",
  "blocker raised": "Blockers raised",
  "blocker resolved": "Blockers resolved",
  "blocker reopened": "Blockers opened again",
  slipped: "Slipped",
  "pulled in": "Pulled in",
  late: "Planned by then, and not done",
  spent: "Spent",
  "metric moved": "Metrics moved",
  added: "Added",
  removed: "Removed",
};

export interface WordedComparison {
  name: string;
  from: string;
  to: string;
  lines: readonly DifferenceLine[];
}

/** Lines of one kind together, in their order. */
export function byKind<Line extends { kind: DifferenceKind }>(
  lines: readonly Line[],
): [DifferenceKind, Line[]][] {
  const groups = new Map<DifferenceKind, Line[]>();
  for (const line of lines) groups.set(line.kind, [...(groups.get(line.kind) ?? []), line]);
  return [...groups];
}

/** The same as Markdown, to be sent and filed. */
export function writeComparison({ name, from, to, lines }: WordedComparison, now: string): string {
  const span = `${formatInstant(from, now)} to ${formatInstant(to, now)} UTC`;
  const head = `# ${plainText(name)}: what has changed\n\n${span}\n`;
  if (lines.length === 0) return `${head}\nNothing has changed.\n`;
  const parts = byKind(lines).map(([kind, rows]) => {
    const told = rows.map(({ row, title, before, after }) => {
      const what = row === "the project" ? "The project" : `${row} ${title}`;
      return `- ${plainText(what)}: ${plainText(before)} → ${plainText(after)}`;
    });
    return `\n## ${DIFFERENCE_WORDS[kind]}\n\n${told.join("\n")}\n`;
  });
  return head + parts.join("");
}
