/** What stands in the fields of a form, as it was written. */
export type Written<Draft> = { [Field in keyof Draft]: string };

/** One fact of a form as somebody tells it apart; a range of several fields is one. */
export interface FormFact<Draft> {
  label: string;
  fields: readonly (keyof Draft)[];
  /** What the fields say, where they say it in other words than they are shown. */
  word?: (draft: Draft) => string;
}

export interface Dispute<Draft> {
  label: string;
  fields: readonly (keyof Draft)[];
  /** As it was when the writer began, as it stands now, and as the writer has it. */
  before: string;
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
 * R11: three versions meet: as the writer last saw it, as the writer wants it, and as another left it.
 * Nothing of either is lost: what only one changed stays changed, what both changed is asked.
 */
export function settle<Draft extends Written<Draft>>(
  facts: readonly FormFact<Draft>[],
  { begun, seen, mine, now }: Record<"begun" | "seen" | "mine" | "now", Draft>,
): Settled<Draft> {
  const differing = facts.filter(({ fields }) => !isSame(fields, mine, now));
  const [taken, disputed] = [
    differing.filter(({ fields }) => isSame(fields, mine, seen)),
    differing.filter(({ fields }) => !isSame(fields, mine, seen) && !isSame(fields, now, seen)),
  ];
  return {
    draft: taken.reduce((draft, { fields }) => takeOver(draft, fields, now), mine),
    disputes: disputed.map((fact) => ({
      label: fact.label,
      fields: fact.fields,
      before: wordFact(fact, begun),
      now: wordFact(fact, now),
      mine: wordFact(fact, mine),
    })),
    taken: taken.map((fact) => ({ label: fact.label, now: wordFact(fact, now) })),
  };
}

/** What one of two versions says otherwise than the other, in the words of the second. */
export function differences<Draft extends Written<Draft>>(
  facts: readonly FormFact<Draft>[],
  one: Draft,
  other: Draft,
): { label: string; now: string }[] {
  return facts
    .filter(({ fields }) => !isSame(fields, one, other))
    .map((fact) => ({ label: fact.label, now: wordFact(fact, other) }));
}

/** The first with some fields of the second. */
export function takeOver<Draft>(draft: Draft, fields: readonly (keyof Draft)[], from: Draft) {
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
}

/** "high", "10,000 – 40,000 – 100,000"; what is empty is not known. */
export function wordFact<Draft extends Written<Draft>>(
  { fields, word }: FormFact<Draft>,
  draft: Draft,
): string {
  const said = word ? [word(draft)] : fields.map((field) => draft[field].trim());
  return said.filter((text) => text !== "").join(" – ") || "not known";
}

export function isSame<Draft extends Written<Draft>>(
  fields: readonly (keyof Draft)[],
  one: Draft,
  other: Draft,
): boolean {
  return fields.every((field) => one[field].trim() === other[field].trim());
}
