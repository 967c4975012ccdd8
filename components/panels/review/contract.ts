import type {
  AgendaItem,
  AgendaKind,
  AgendaMark,
  AgendaRow,
  Hero,
  OutcomeKind,
  ReviewStage,
} from "@/lib/domain/review/agenda";
import type { Verdict } from "@/lib/domain/vocabulary";

/** The weekly review of one project: the one that is open, or what would be on its agenda now. */
export interface ReviewModel {
  project: { slug: string; name: string };
  verdict: Verdict;
  readiness: { claimed: number | null; verified: number | null; target: number | null };
  /** When the server read this. */
  at: string;
  mayLead: boolean;
  previous: { key: string; closedAt: string } | null;
  /** The moment that is compared with; null before the first review, and where nothing was kept at the last. */
  since: string | null;
  open: OpenReview | null;
  /** Empty while one is open. */
  preview: { kind: AgendaKind; hero: Hero; caption: string; count: number }[];
  /** Who may own an action. */
  people: string[];
  isExample: boolean;
}

export interface OpenReview {
  id: string;
  version: number;
  key: string;
  heldOn: string;
  openedAt: string;
  openedBy: string;
  stage: ReviewStage;
  /** Of the item that is shown; null on the other screens. */
  index: number | null;
  rowsPage: number;
  enteredAt: string;
  items: ReviewItemModel[];
}

export interface ReviewItemModel extends Omit<AgendaItem, "rows"> {
  id: string;
  version: number;
  rows: ReviewRow[];
  notes: string | null;
  outcome: { kind: OutcomeKind; text: string | null; by: string; at: string } | null;
  spentSeconds: number;
  actions: ReviewActionModel[];
}

/** In words; `mark` as it was when the review was opened, `now` as it is. */
export interface ReviewRow extends Omit<AgendaRow, "said" | "found"> {
  said: string | null;
  found: string | null;
  now: AgendaMark | null;
}

export interface ReviewActionModel {
  id: string;
  version: number;
  text: string;
  owner: string | null;
  dueOn: string | null;
  isDone: boolean;
}
