import type { IssueTally } from "@/lib/domain/project";
import { newestTallies } from "@/lib/domain/verdict/newest-tallies";
import { PRIORITIES } from "@/lib/domain/vocabulary";
import { agree, formatCount, formatShare } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import type { BlockerLine, BlockerRegisterModel } from "./contract";

type Words = Pick<BlockerRegisterModel, "lead" | "sentence" | "facts">;

/** What a lead has to know who reads no row. A blocker is open until its end is proved. */
export function wordRegister(
  rows: readonly BlockerLine[],
  tallies: readonly IssueTally[],
  now: string,
): Words {
  const open = rows.filter(({ standing }) => standing !== "resolved");
  const claimed = open.filter(isClaimed).length;
  const resolved = rows.length - open.length;
  const counts = [
    ...(open.length > 0 ? [`${String(open.length)} open`] : []),
    ...(claimed > 0 ? [`${String(claimed)} of them claimed resolved`] : []),
    ...(resolved > 0 ? [`${String(resolved)} resolved`] : []),
  ];
  const lead = formatCount(rows.length, "blocker");
  const facts = [...factsOf(open), ...wordTallies(tallies, now)];
  return {
    lead: counts.length > 0 ? `${lead}: ${counts.join(", ")}` : lead,
    sentence: [...standSentence(rows, open), ...contradictedSentence(rows)].join(" "),
    facts: facts.length > 0 ? facts.join(" ") : null,
  };
}

/** "2 P0 blockers are open, 1 of them claimed resolved." The gravest that nobody says is gone. */
function standSentence(rows: readonly BlockerLine[], open: readonly BlockerLine[]): string[] {
  if (rows.length === 0) return ["No blockers are on record."];
  if (open.length === 0) {
    return [
      rows.length === 1
        ? "The one blocker is proved gone."
        : `All ${String(rows.length)} blockers are proved gone.`,
    ];
  }
  if (open.every(isClaimed)) {
    const all =
      open.length === 1 ? "The one open blocker is" : `All ${open.length} open blockers are`;
    return [`${all} claimed resolved, and nothing proves it.`];
  }
  const gravest = PRIORITIES.find((one) => open.some(({ severity }) => severity === one)) ?? "P3";
  const those = open.filter(({ severity }) => severity === gravest);
  const claimed = those.filter(isClaimed).length;
  const are = those.length === 1 ? "is" : "are";
  const said = claimed === 0 ? "" : `, ${claimed} of them claimed resolved`;
  return [`${formatCount(those.length, `${gravest} blocker`)} ${are} open${said}.`];
}

function isClaimed({ standing }: BlockerLine): boolean {
  return standing === "claimed resolved";
}

/** "A tracker counts 15 P0, 25 P1, as of 21 Nov." It names none of them. */
function wordTallies(tallies: readonly IssueTally[], now: string): string[] {
  const newest = newestTallies(tallies);
  const asOf = newest.map((one) => one.asOfOn).sort()[0];
  if (asOf === undefined) return [];
  const counts = newest.map(({ severity, count }) => `${formatNumber(count)} ${severity}`);
  return [`A tracker counts ${counts.join(", ")}, as of ${formatShortDay(asOf, now)}.`];
}

/** "3 of 3 that are claimed done are not." */
function contradictedSentence(rows: readonly BlockerLine[]): string[] {
  const said = rows.filter((row) => row.claimed.word === "done" && row.standing !== "resolved");
  const not = said.filter(({ contradicted }) => contradicted).length;
  if (not === 0) return [];
  return [
    said.length === 1
      ? "The one that is claimed done is not."
      : `${formatShare(not, said.length)} that are claimed done ${agree(not, "is", "are")} not.`,
  ];
}

function factsOf(left: readonly BlockerLine[]): string[] {
  const oldest = left.reduce<BlockerLine | null>(
    (known, row) => (known === null || row.ageDays > known.ageDays ? row : known),
    null,
  );
  if (oldest === null) return [];
  const heaviest = left.reduce((known, row) => (row.weight > known.weight ? row : known), oldest);
  const orphans = left.filter(({ owner }) => owner === null).length;
  return [
    oldest.ageDays > 0 ? `The oldest, ${oldest.key}, has stood for ${oldest.age}.` : null,
    heaviest.weight > 1 ? `${heaviest.key} holds up ${String(heaviest.weight)} things.` : null,
    orphans > 0 ? wordOrphans(orphans, left.length) : null,
  ].filter((fact) => fact !== null);
}

function wordOrphans(orphans: number, left: number): string {
  if (left === 1) return "Nobody owns it.";
  if (orphans === left) return "None of them has an owner.";
  return `${formatShare(orphans, left)} ${orphans === 1 ? "has" : "have"} no owner.`;
}
