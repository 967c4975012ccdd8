import type { ReturnFigure } from "./return-words";

interface Figure {
  label: string;
  value: string;
}

/** All that a write may move: the strip, and what is dated, which stands in no strip. */
export function figuresOfCase(
  strip: readonly Figure[],
  returns: readonly Pick<ReturnFigure, "id" | "name" | "value">[],
): Figure[] {
  const dated = returns.filter(({ id }) => DATED.has(id));
  return [
    ...strip.map(({ label, value }) => ({ label, value })),
    ...dated.map(({ name, value }) => ({ label: name, value: value ?? "unknown" })),
  ];
}

const DATED: ReadonlySet<ReturnFigure["id"]> = new Set(["discounted payback", "npv", "irr"]);

/** "Investment $384 K → $404 K; payback 1.37 → 1.44 years." What moved in a case. */
export function wordMoves(before: readonly Figure[], after: readonly Figure[]): string {
  const moved = after.flatMap(({ label, value }) => {
    const was = before.find((one) => one.label === label);
    if (was === undefined) return [`${label} ${value}`];
    return was.value === value ? [] : [`${label} ${was.value} → ${value}`];
  });
  return moved.length === 0 ? "The figures of the case stay as they are." : `${moved.join("; ")}.`;
}
