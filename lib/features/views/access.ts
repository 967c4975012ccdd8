import type { ViewFacts } from "./types";

interface Keeper {
  /** May change the project, and so what all of its readers find. */
  edits: boolean;
}

/** What everybody finds is for those who edit; what is one's own is one's own. */
export function whyNotShare(
  { shared }: Pick<ViewFacts, "shared">,
  { edits }: Keeper,
): string | null {
  return shared && !edits ? "Only who edits the project shares a view with it" : null;
}

/** A view of somebody else is changed by who edits the project, once it is shared. */
export function whyNotTouch(
  view: { mine: boolean; shared: boolean },
  keeper: Keeper,
): string | null {
  const may = view.mine || (view.shared && keeper.edits);
  return may ? null : "It is kept by somebody else";
}

/** Two of one name cannot be told apart by whoever chooses one. */
export function whyNotName(name: string, others: readonly { name: string }[]): string | null {
  const same = others.some((other) => other.name.toLowerCase() === name.toLowerCase());
  return same ? `There is a view called ${name} already` : null;
}
