import { TALKED_OF, type TalkedOf } from "@/lib/features/comments/constants";

const WORDS: Record<TalkedOf, string> = {
  task: "Task",
  item: "Checklist item",
  blocker: "Blocker",
  risk: "Risk",
  criterion: "Criterion",
  metric: "Metric",
};

/** "task-1.2": how an address names a row that can be looked at beside a page. */
export function nameItem(kind: TalkedOf, key: string): string {
  return `${kind}-${key}`;
}

/** Null for what names nothing. */
export function readItemName(name: string): { kind: TalkedOf; key: string } | null {
  const kind = TALKED_OF.find((known) => name.startsWith(`${known}-`));
  return kind === undefined ? null : { kind, key: name.slice(kind.length + 1) };
}

/** "Task 1.2"; of a line of a checklist what it is, since nobody knows it by its key. */
export function wordItemName(name: string): string {
  const named = readItemName(name);
  if (named === null) return "Item";
  const { kind, key } = named;
  return kind === "item" || kind === "criterion" ? WORDS[kind] : `${WORDS[kind]} ${key}`;
}
