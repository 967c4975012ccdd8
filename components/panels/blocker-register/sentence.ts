import { PRIORITIES } from "@/lib/domain/vocabulary";
import { formatCount, formatShare } from "@/lib/format/counts";
import type { BlockerLine, BlockerRegisterModel } from "./contract";

type Words = Pick<BlockerRegisterModel, "lead" | "sentence" | "facts">;

/** What a lead has to know who reads no row. */
export function wordRegister(rows: readonly BlockerLine[]): Words {
  const open = rows.filter(({ standing }) => standing === "open");
  const claimed = rows.filter(({ standing }) => standing === "claimed resolved");
  const resolved = rows.length - open.length - claimed.length;
  const counts = [
    ...(open.length > 0 ? [`${String(open.length)} open`] : []),
    ...(claimed.length > 0 ? [`${String(claimed.length)} claimed resolved`] : []),
    ...(resolved > 0 ? [`${String(resolved)} resolved`] : []),
  ];
  const lead = formatCount(rows.length, "blocker");
  return {
    lead: counts.length > 0 ? `${lead}: ${counts.join(", ")}` : lead,
    sentence: [...standSentence(rows, open, claimed), ...contradictedSentence(rows)].join(" "),
    facts: factsOf([...open, ...claimed]),
  };
}

/** "2 P0 blockers are open." The gravest there are; what is claimed is said apart. */
function standSentence(
  rows: readonly BlockerLine[],
  open: readonly BlockerLine[],
  claimed: readonly BlockerLine[],
): string[] {
  if (rows.length === 0) return ["No blockers are on record."];
  const gravest = PRIORITIES.find((one) => open.some(({ severity }) => severity === one));
  if (gravest !== undefined) {
    const count = open.filter(({ severity }) => severity === gravest).length;
    const are = count === 1 ? "is" : "are";
    return [`${formatCount(count, `${gravest} blocker`)} ${are} open.`];
  }
  if (claimed.length === 0) {
    return [
      rows.length === 1
        ? "The one blocker is proved gone."
        : `All ${String(rows.length)} blockers are proved gone.`,
    ];
  }
  const are = claimed.length === 1 ? "is" : "are";
  return [
    `No blocker is open; ${String(claimed.length)} ${are} claimed resolved, and nothing proves it.`,
  ];
}

/** "3 of 3 that are claimed done are not." */
function contradictedSentence(rows: readonly BlockerLine[]): string[] {
  const said = rows.filter((row) => row.claimed.word === "done" && row.standing !== "resolved");
  const not = said.filter(({ contradicted }) => contradicted).length;
  if (not === 0) return [];
  return [
    said.length === 1
      ? "The one that is claimed done is not."
      : `${formatShare(not, said.length)} that are claimed done are not.`,
  ];
}

function factsOf(left: readonly BlockerLine[]): string | null {
  const oldest = left.reduce<BlockerLine | null>(
    (known, row) => (known === null || row.ageDays > known.ageDays ? row : known),
    null,
  );
  if (oldest === null) return null;
  const heaviest = left.reduce((known, row) => (row.weight > known.weight ? row : known), oldest);
  const orphans = left.filter(({ owner }) => owner === null).length;
  const facts = [
    oldest.ageDays > 0 ? `The oldest, ${oldest.key}, has stood for ${oldest.age}.` : null,
    heaviest.weight > 1 ? `${heaviest.key} holds up ${String(heaviest.weight)} things.` : null,
    orphans > 0 ? wordOrphans(orphans, left.length) : null,
  ].filter((fact) => fact !== null);
  return facts.length > 0 ? facts.join(" ") : null;
}

function wordOrphans(orphans: number, left: number): string {
  if (left === 1) return "Nobody owns it.";
  if (orphans === left) return "None of them has an owner.";
  return `${formatShare(orphans, left)} ${orphans === 1 ? "has" : "have"} no owner.`;
}
