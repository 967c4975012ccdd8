import type { PortfolioLine } from "@/lib/features/projects/types";
import { formatCount, formatList } from "@/lib/format/counts";
import { formatNumber } from "@/lib/format/numbers";
import { fallsWithin } from "./arrange";
import { type PortfolioRow, type SystemRow, systemsOf } from "./contract";

/** How near a trigger has to be to stand in the sentence. */
const SOON_DAYS = 7;
const MOST_NAMES = 3;

/** "None of four systems may ship. Nothing is verified.": who may, and what is worst about the others. */
export function wordPortfolio(rows: readonly PortfolioRow[], now: string): string {
  if (rows.length === 0) return "No system yet.";
  const systems = systemsOf(rows);
  return `${wordVerdicts(rows, systems)}${wordWorst(systems, now)}`;
}

function wordVerdicts(rows: readonly PortfolioRow[], systems: readonly SystemRow[]): string {
  const count = (verdict: SystemRow["verdict"]) =>
    systems.filter((row) => row.verdict === verdict).length;
  const [go, conditional] = [count("GO"), count("CONDITIONAL")];
  const [first] = rows;
  if (rows.length === 1 && first) {
    if (go === 1) return `${first.name} may ship.`;
    return `${first.name} may ${conditional === 1 ? "ship on conditions" : "not ship"}.`;
  }
  const all = `${countWord(rows.length)} systems`;
  if (go === rows.length) return `All ${all} may ship.`;
  if (conditional === rows.length) return `All ${all} may ship, on conditions.`;
  const ready = `${go === 0 ? "None" : capitalised(countWord(go))} of ${all} may ship`;
  if (conditional === 0) return `${ready}.`;
  return `${ready}, ${countWord(conditional)} ${go === 0 ? "" : "more "}on conditions.`;
}

function wordWorst(systems: readonly SystemRow[], now: string): string {
  const soon = systems.filter((row) => row.trigger?.endsAt && fallsWithin(row, SOON_DAYS, now));
  if (soon.length > 0) {
    return ` Within ${String(SOON_DAYS)} days a trigger comes due in ${whichOf(soon)}.`;
  }
  const unproved = systems.filter((row) => !row.verified);
  if (unproved.length === 0) return "";
  if (unproved.length === systems.length) return " Nothing is verified.";
  return ` Nothing is verified in ${whichOf(unproved)}.`;
}

function whichOf(systems: readonly SystemRow[]): string {
  return systems.length > MOST_NAMES
    ? `${countWord(systems.length)} of them`
    : formatList(systems.map((row) => row.name));
}

/** What was claimed and what became of it: the parts add up to the whole. */
export function wordFacts(claims: readonly PortfolioLine["claims"][], systems: number): string {
  const sum = (fate: keyof PortfolioLine["claims"]) =>
    claims.reduce((total, counts) => total + counts[fate], 0);
  const total = sum("total");
  const broken = systems - claims.length;
  return [
    broken === 0 ? null : `${formatCount(broken, "system")} could not be computed.`,
    total === 0
      ? "No claim is on record."
      : `${formatCount(total, "claim")} on record: ${fatesOf(sum)}.`,
    "Figures are verified by evidence unless marked.",
  ]
    .filter((words) => words !== null)
    .join(" ");
}

function fatesOf(sum: (fate: keyof PortfolioLine["claims"]) => number): string {
  const withdrawn = sum("withdrawn");
  return [
    `${formatNumber(sum("confirmed"))} confirmed`,
    `${formatNumber(sum("refuted"))} refuted`,
    ...(withdrawn === 0 ? [] : [`${formatNumber(withdrawn)} withdrawn`]),
    `${formatNumber(sum("standing"))} without proof`,
  ].join(", ");
}

const WORDS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

function countWord(count: number): string {
  return WORDS[count] ?? formatNumber(count);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
