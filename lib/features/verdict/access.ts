import { type Eased, type Easing, easedBy } from "@/lib/domain/verdict/easing";
import { withoutRows } from "@/lib/domain/verdict/without-rows";
import type { Project } from "@/lib/domain/project";
import { agree, formatList } from "@/lib/format/counts";
import { capitalised } from "@/lib/format/capitalised";

const MOST_NAMED = 4;

/** What rows speak through others, and would speak no more once they are archived together; null for nothing. */
export function whyNotWithout(
  project: Project,
  rows: readonly { kind: string; key: string }[],
  now: string,
): string | null {
  const going = rows.filter(({ kind }) => kind === "phase").map(({ key }) => key);
  // A phase goes when nothing stands in it: what its gate lacks is told by no line.
  const { eased: all } = easedBy(project, withoutRows(project, rows), now);
  const eased = all.filter(({ kind, key }) => kind !== "gate" || !going.includes(key));
  return eased.length === 0
    ? null
    : `${sayEased(eased)} by that alone: prove what is open, or ask for a waiver first.`;
}

export function sayUnproved({ eased }: Easing): string {
  return `${sayEased(eased)} by that alone, without proof`;
}

export function sayApproverMissing({ eased }: Easing): string {
  const failed = eased.filter(({ hasFailed }) => hasFailed);
  const has = agree(namesOf(failed).length, "has", "have");
  return `${sayEased(failed)} by that alone, and ${has} failed: prove it, ask for a waiver, or let an administrator who has not claimed it say so.`;
}

/** "Gate 0 and criterion K1 would stand better". */
function sayEased(eased: readonly Eased[]): string {
  const names = namesOf(eased);
  const shown =
    names.length <= MOST_NAMED
      ? names
      : [...names.slice(0, MOST_NAMED - 1), `${String(names.length - MOST_NAMED + 1)} more`];
  return `${capitalised(formatList(shown))} would stand better`;
}

function namesOf(eased: readonly Eased[]): string[] {
  const gates = new Set(eased.filter(({ kind }) => kind === "gate").map(({ key }) => key));
  // A gate speaks for the lines that decide it.
  const told = eased.filter(({ kind, gate }) => kind !== "item" || !gates.has(gate ?? ""));
  return told.map(nameOf);
}

function nameOf({ kind, key }: Eased): string {
  switch (kind) {
    case "item":
      return `exit criterion ${key}`;
    case "verdict":
      return "the verdict";
    default:
      return `${kind} ${key}`;
  }
}
