import type { GlyphState } from "@/components/charts/state-glyph";
import type { About } from "@/lib/features/comments/types";
import type { CommentPart } from "../words/comment-parts";
import type { ChainModel } from "../words/evidence-chains";
import type { RowCheck } from "../words/row-check";
import type { PlaceLine } from "../words/place-line";

/** All that is known of one row, beside whatever page it was asked for on. */
export interface ItemModel {
  slug: string;
  about: About;
  /** "task-1.2": how addresses and requests name it. */
  name: string;
  title: string;
  /** What it is called by, "1.2", where people call it by that. */
  key: string | null;
  standing: { state: GlyphState; word: string } | null;
  facts: ItemFact[];
  texts: { label: string; text: string }[];
  steps: string[];
  /** From what is said over how it is checked to what was found; null where nothing of it can be claimed. */
  chain: ChainModel | null;
  reasons: string[];
  /** What proves it; null where nothing of it can be claimed. */
  checks: RowCheck[] | null;
  mayEditChecks: boolean;
  waivers: ItemWaiver[];
  before: PlaceLine[];
  after: PlaceLine[];
  links: { text: string; href: string }[];
  comments: CommentModel[];
  activity: ActivityLine[];
  /** How many more there are than those. */
  earlier: number;
  mayComment: boolean;
}

export interface ItemFact {
  label: string;
  text: string;
}

export interface ItemWaiver {
  id: string;
  state: GlyphState;
  text: string;
  reason: string;
  /** It waits for an answer, and the viewer may give one. */
  mayAnswer: boolean;
}

export interface CommentModel {
  id: string;
  version: number;
  by: string;
  /** The viewer wrote it: they may edit and delete it. */
  isOwn: boolean;
  when: string;
  /** "edited 2 Dec 10:14", "deleted by Lena, 2 Dec 10:14". */
  edited: string | null;
  deleted: string | null;
  parts: CommentPart[];
  /** As it was written, for whoever edits it. */
  body: string;
}

/** A change of the row, as its event tells it. */
export interface ActivityLine {
  id: string;
  /** "Lena edited it". */
  text: string;
  when: string;
  /** "owner: nobody → Otto". */
  changes: string[];
}
