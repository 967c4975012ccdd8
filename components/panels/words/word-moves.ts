interface Figure {
  label: string;
  value: string;
}

/** "Investment $384 K → $404 K; payback 1.37 → 1.44 years." What moved in the strip of a case. */
export function wordMoves(before: readonly Figure[], after: readonly Figure[]): string {
  const moved = after.flatMap(({ label, value }) => {
    const was = before.find((one) => one.label === label);
    if (was === undefined) return [`${label} ${value}`];
    return was.value === value ? [] : [`${label} ${was.value} → ${value}`];
  });
  return moved.length === 0 ? "The figures of the case stay as they are." : `${moved.join("; ")}.`;
}
