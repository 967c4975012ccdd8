/** What somebody likes to see of a plan, under a name. */
export interface SavedView {
  id: string;
  version: number;
  name: string;
  /** What stands behind the `?` of the address; empty for everything. */
  query: string;
  shared: boolean;
  /** The viewer's own. */
  mine: boolean;
  /** Who keeps it. */
  by: string;
}

export const VIEW_FACTS = ["name", "query", "shared"] as const;
export type ViewFacts = Pick<SavedView, (typeof VIEW_FACTS)[number]>;
