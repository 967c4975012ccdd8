import type { Draft } from "./draft";

/** The facts of a risk as somebody tells them apart; a range is one. */
export const FACTS: readonly { label: string; fields: readonly (keyof Draft)[] }[] = [
  { label: "Title", fields: ["title"] },
  { label: "Probability", fields: ["probability"] },
  { label: "Chance in %", fields: ["percent"] },
  { label: "Impact", fields: ["impact"] },
  { label: "What it would do", fields: ["impactNote"] },
  { label: "Loss", fields: ["low", "likely", "high"] },
  { label: "Mitigation", fields: ["mitigation"] },
  { label: "Owner", fields: ["owner"] },
  { label: "Next review", fields: ["reviewOn"] },
];

export interface Dispute {
  label: string;
  fields: readonly (keyof Draft)[];
  /** As it stands now, and as the fields have it. */
  now: string;
  mine: string;
}

export interface Settled {
  /** The fields with what another changed and the writer did not. */
  draft: Draft;
  /** What both changed, each in another way: the writer chooses. */
  disputes: Dispute[];
  /** What was taken over, as it stands now. */
  taken: { label: string; now: string }[];
}

/**
 * R11: three versions meet: as the writer first saw it, as the writer wants it, and as another left it.
 * Nothing of either is lost: what only one changed stays changed, what both changed is asked.
 */
export function settle(seen: Draft, mine: Draft, now: Draft): Settled {
  const differing = FACTS.filter(({ fields }) => !isSame(fields, mine, now));
  const [taken, disputed] = [
    differing.filter(({ fields }) => isSame(fields, mine, seen)),
    differing.filter(({ fields }) => !isSame(fields, mine, seen) && !isSame(fields, now, seen)),
  ];
  return {
    draft: taken.reduce((draft, { fields }) => takeOver(draft, fields, now), mine),
    disputes: disputed.map(({ label, fields }) => ({
      label,
      fields,
      now: wordFields(fields, now),
      mine: wordFields(fields, mine),
    })),
    taken: taken.map(({ label, fields }) => ({ label, now: wordFields(fields, now) })),
  };
}

/** The first with some fields of the second. */
export function takeOver(draft: Draft, fields: readonly (keyof Draft)[], from: Draft): Draft {
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
}

/** "high", "10,000, 40,000, 100,000"; what is empty is not known. */
function wordFields(fields: readonly (keyof Draft)[], draft: Draft): string {
  const said = fields.map((field) => draft[field].trim()).filter((text) => text !== "");
  return said.length === 0 ? "not known" : said.join(" – ");
}

function isSame(fields: readonly (keyof Draft)[], one: Draft, other: Draft): boolean {
  return fields.every((field) => one[field].trim() === other[field].trim());
}
