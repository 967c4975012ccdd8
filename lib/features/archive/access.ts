import { type Dependence, type Dependent, dependentsOf } from "@/lib/domain/plan/dependents-of";
import type { Person, Project } from "@/lib/domain/project";
import { type Stake, stakeOf } from "@/lib/domain/verdict/at-stake";
import { whyNotWithout } from "@/lib/features/verdict/access";
import { capitalised } from "@/lib/format/capitalised";
import { agree, formatCount, formatList } from "@/lib/format/counts";
import { formatNumber } from "@/lib/format/numbers";
import { type LastChange, sayWhatChanged } from "@/lib/features/history/types";
import { shortList } from "@/lib/features/plan/access";
import type { ArchiveKind, HinderedRow } from "./types";

interface NamedRow {
  kind: ArchiveKind;
  key: string;
}

/** What a phase holds: it is moved, archived or removed first. */
const HELD: readonly Dependence[] = ["stands in it", "is planned for it"];

/** What names a row by its key, and would name nothing without it. */
const RESTING: readonly Dependence[] = [
  "is decided by it",
  "leads to it",
  "takes it in",
  "promises it",
];

/**
 * A phase is archived when it is empty. A row on which a decision rests is not, so that no verdict becomes
 * better by what nobody sees any more (R12): one that speaks against GO, and one that is named by its key.
 */
export function whyNotArchive(project: Project, row: NamedRow, now: string): string | null {
  return whyNotPutAway(project, row, now) ?? whyNotWithout(project, [row], now);
}

/** The same without what the verdict reads through others; of many rows that is asked of all together. */
export function whyNotPutAway(project: Project, row: NamedRow, now: string): string | null {
  const stake = stakeOf(project, row, now);
  if (stake !== null) return sayStake(row.key, stake);
  const dependents = dependentsOf(project, row);
  const held = dependents.filter(({ how }) => HELD.includes(how));
  if (held.length > 0) {
    const them = held.length === 1 ? "it" : "them";
    return `Phase ${row.key} holds ${shortList(held.map(nameOf))}: move or archive ${them} first.`;
  }
  const resting = dependents.filter(({ how }) => RESTING.includes(how));
  if (resting.length === 0) return null;
  const rest = resting.map((one) => `${nameOf(one)} ${one.how}`);
  return `${capitalised(shortList(rest))}.`;
}

/** What is at stake, and what can be done about it: proof, or what is asked for in the open (R6, R10). */
function sayStake(key: string, stake: Stake): string {
  switch (stake.kind) {
    case "blocker":
      return `Blocker ${key} is a P0 that is not resolved, and the verdict rests on it: prove that it is resolved, or lower its severity first.`;
    case "criterion": {
      const what = `Criterion ${key} is a ${stake.of === "go" ? "go criterion" : "must-have"}`;
      return stake.state === "waived"
        ? `${what} that is only waived, and the verdict rests on it: prove it, or say first that it can be deferred.`
        : `${what} that is not met, and the verdict rests on it: prove it, ask for a waiver, or say first that it can be deferred.`;
    }
    case "trigger":
      return `Criterion ${key} is a no-go trigger that ${TRIGGERS[stake.state]}, and the verdict rests on it: prove that its condition does not hold, or say first that it can be deferred.`;
    case "gate": {
      const what = `Exit criterion ${key}`;
      const rest = `and gate ${stake.phaseKey} rests on it`;
      switch (stake.state) {
        case "refuted":
          return `${what} has failed, ${rest}: prove it, ask for a waiver, or let an approver mark it as not applicable.`;
        case "waived":
          return `${what} is only waived, ${rest}: prove it, or mark it as not applicable with a reason.`;
        default:
          return `${what} is not verified, ${rest}: prove it, ask for a waiver, or mark it as not applicable with a reason.`;
      }
    }
  }
}

const TRIGGERS = {
  fired: "has fired",
  counting: "counts down",
  unknown: "nobody knows about",
  waived: "is only waived",
} as const;

function nameOf({ kind, key }: Dependent): string {
  return `${kind} ${key}`;
}

/** What depends on it is what its archivist was told of, or they have to look again. */
export function whyNotAsTold(
  dependents: readonly string[],
  told: readonly string[],
): string | null {
  const isSame = [...dependents].sort().join("\n") === [...told].sort().join("\n");
  return isSame ? null : "Not archived. What depends on it has changed since you looked.";
}

/** What keeps a row from coming back from the version in which somebody saw it in the archive. */
export type OutOfTurn = "gone" | "not archived" | "changed";

export function whyNotInTurn(
  row: { version: number; hasMoved: boolean } | undefined,
  seen: number,
): OutOfTurn | null {
  if (!row) return "gone";
  if (!row.hasMoved) return "not archived";
  return row.version - 1 === seen ? null : "changed";
}

/** R11: whoever comes second is told who was first, and what they did; null for a row that can come back. */
export function sayOutOfTurn(
  why: OutOfTurn | null,
  last: LastChange | null,
  reader: Person,
): { words: string; isConflict: boolean } | null {
  if (why === null) return null;
  if (why === "gone") return { words: "It does not exist any more.", isConflict: false };
  const isConflict = why === "changed" || (last?.action.endsWith(".restored") ?? false);
  const words = isConflict ? sayWhatChanged(last, reader) : "It is not archived any more.";
  return { words, isConflict };
}

/** So many are named with their reason; of more it is said how many. */
const MOST_SAID = 3;

export function sayHindered(asked: number, hindered: readonly HinderedRow[]): string {
  const [only] = hindered;
  if (asked === 1 && only) return `Not restored. ${only.why}`;
  const said = hindered
    .slice(0, MOST_SAID)
    .map(
      ({ kind, key, why }) =>
        `${capitalised(key === null ? `one ${kind}` : `${kind} ${key}`)}: ${why}`,
    );
  const count = `${formatNumber(hindered.length)} of ${formatCount(asked, "row")} cannot come back`;
  const more = hindered.length - said.length;
  return [
    `Not restored: ${count}.`,
    ...said,
    ...(more > 0 ? [`${formatNumber(more)} more cannot either.`] : []),
  ].join(" ");
}

/** How much of each stands beneath a row, in the archive too. */
export interface Beneath {
  claims: number;
  evidence: number;
  tasks: number;
  items: number;
}

/** What was claimed and proved stays for good, and with it what it is about. */
export function whyStays({ kind }: { kind: ArchiveKind }, beneath: Beneath): string | null {
  const { claims, evidence, tasks, items } = beneath;
  const recorded = [
    ...(claims > 0 ? [formatCount(claims, "claim")] : []),
    ...(evidence > 0 ? [formatCount(evidence, "piece of evidence", "pieces of evidence")] : []),
  ];
  if (recorded.length > 0) {
    const stays = agree(
      claims + evidence,
      "stays for good, and it with that",
      "stay for good, and it with them",
    );
    return `Its ${formatList(recorded)} ${stays}.`;
  }
  const held = [
    ...(tasks > 0 ? [formatCount(tasks, "task")] : []),
    ...(items > 0 ? [formatCount(items, "line")] : []),
  ];
  if (kind !== "phase" || held.length === 0) return null;
  return `It holds ${formatList(held)} of the archive: remove them first.`;
}
