/** A mark either has a name or is hidden, because a word beside it says the same. */
export function accessibleName(label: string | null) {
  return label === null
    ? ({ "aria-hidden": true } as const)
    : ({ role: "img", "aria-label": label } as const);
}
