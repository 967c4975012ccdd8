import type { Person } from "../values";
import type { AgendaItem, OutcomeKind } from "./agenda";
import type { Place } from "./leaving";

/** One weekly meeting, open or held. Instants ISO 8601 in UTC, days `YYYY-MM-DD`. */
export interface HeldReview extends Place {
  id: string;
  version: number;
  key: string;
  heldOn: string;
  openedAt: string;
  openedBy: Person;
  /** The moment that it was compared with; null for the first, and where nothing was kept then. */
  since: string | null;
  rowsPage: number;
  enteredAt: string;
  /** When the project was kept as it stood; null while it is open. */
  closedAt: string | null;
  closedBy: Person | null;
  items: ReviewedItem[];
}

export interface ReviewedItem extends AgendaItem {
  id: string;
  version: number;
  notes: string | null;
  outcome: { kind: OutcomeKind; text: string | null; by: Person; at: string } | null;
  spentSeconds: number;
  actions: ReviewAction[];
}

export interface ReviewAction {
  id: string;
  version: number;
  text: string;
  owner: string | null;
  dueOn: string | null;
  done: { by: Person; at: string } | null;
}
