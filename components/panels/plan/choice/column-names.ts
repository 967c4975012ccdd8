/** What a task can show beside its key and its name. */
export const COLUMN_NAMES = [
  "proof",
  "waits",
  "component",
  "owner",
  "due",
  "priority",
  "effort",
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

export const COLUMN_WORDS: Record<ColumnName, string> = {
  proof: "Proof",
  waits: "Waits for",
  component: "Component",
  owner: "Owner",
  due: "Due",
  priority: "Prio",
  effort: "Estimate",
};
