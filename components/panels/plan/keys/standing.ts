import type { RowTools } from "../row/row-context";

/** Where somebody stands on the plan, as parts are named: "task-1.2", "gate-1"; null where they stand nowhere. */
export function partWithFocus(plan: HTMLElement): string | null {
  const part = document.activeElement?.closest<HTMLElement>("[data-part]");
  return (part && plan.contains(part) && part.dataset.part) || null;
}

/** What can be edited where somebody stands; a gate and a list have nothing of their own. */
export function isEditable(part: string): boolean {
  return /^(task|item|phase|component)-/.test(part);
}

/** How a new row is asked for where somebody stands. */
export function askNew(part: string | null): string {
  return part === null ? "new" : `new@${part}`;
}

/** Whether somebody has no right at all here. */
export function onlyLooks({ mayClaim, may }: Pick<RowTools, "mayClaim" | "may">): boolean {
  return !mayClaim && !Object.values(may).some(Boolean);
}
