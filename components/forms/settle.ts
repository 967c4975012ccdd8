/** What stands in the fields of a form, by their names, as it was written. */
export type Written<Draft> = Record<keyof Draft, string>;

/** One thing that a form says, as somebody tells it from others; a range is one of several fields. */
export interface Fact<Draft> {
  label: string;
  fields: readonly (keyof Draft)[];
}

export interface Dispute<Draft> extends Fact<Draft> {
  /** As it stands now, and as the fields have it. */
  now: string;
  mine: string;
}

export interface Settled<Draft> {
  /** The fields with what another changed and the writer did not. */
  draft: Draft;
  /** What both changed, each in another way: the writer chooses. */
  disputes: Dispute<Draft>[];
  /** What was taken over, as it stands now. */
  taken: { label: string; now: string }[];
}

/**
 * R11: three versions meet: as the writer first saw it, as the writer wants it, and as another left it.
 * Nothing of either is lost: what only one changed stays changed, what both changed is asked.
 */
export function settle<Draft extends Written<Draft>>(
  facts: readonly Fact<Draft>[],
  { seen, mine, now }: { seen: Draft; mine: Draft; now: Draft },
): Settled<Draft> {
  const differing = facts.filter(({ fields }) => !isSame(fields, mine, now));
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
export function takeOver<Draft extends Written<Draft>>(
  draft: Draft,
  fields: readonly (keyof Draft)[],
  from: Draft,
): Draft {
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
}

/** "high", "10,000 – 40,000 – 100,000"; what is empty is not known. */
function wordFields<Draft extends Written<Draft>>(
  fields: readonly (keyof Draft)[],
  draft: Draft,
): string {
  const said = fields.map((field) => draft[field].trim()).filter((text) => text !== "");
  return said.length === 0 ? "not known" : said.join(" – ");
}

function isSame<Draft extends Written<Draft>>(
  fields: readonly (keyof Draft)[],
  one: Draft,
  other: Draft,
): boolean {
  return fields.every((field) => one[field].trim() === other[field].trim());
}
