import type { BlockerStanding } from "@/lib/domain/plan/blockers";
import type { DifferenceSide } from "@/components/charts/open-difference";
import type { Priority } from "@/lib/domain/vocabulary";
import type { OpenState } from "@/lib/features/blockers/constants";
import type { BlockerWord, ClaimedActual } from "../words/blocker-words";
import type { ChainModel } from "../words/evidence-chains";
import type { FactLine } from "../words/fact-words";
import type { PlaceLine } from "../words/place-line";

/** Every blocker of a project; those that are resolved too. */
export interface BlockerRegisterModel {
  slug: string;
  viewer: string;
  /** "4 blockers: 3 open, 1 of them claimed resolved". */
  lead: string;
  sentence: string;
  facts: string | null;
  /** A tracker outside counts issues, and names none. */
  isTallied: boolean;
  rows: BlockerLine[];
  may: BlockerRights;
}

/** What the role of the viewer grants here; nothing in an archived project. */
export interface BlockerRights {
  edit: boolean;
  claim: boolean;
  recordEvidence: boolean;
  waive: boolean;
}

export interface BlockerLine extends ClaimedActual {
  id: string;
  version: number;
  key: string;
  title: string;
  /** What was found, else what it risks or does: one line. */
  note: string | null;
  severity: Priority;
  standing: BlockerStanding;
  shown: BlockerWord;
  /** Where what is said and what is so come from; none where they agree. */
  sides: DifferenceSide[];
  heldUp: string;
  /** How many things it holds up, to sort by. */
  weight: number;
  ageDays: number;
  age: string;
  owner: string | null;
  /** The newest claim that stands. */
  claim: { by: string; mine: boolean; failedSince: boolean } | null;
  /** It is said or shown to be gone, and may be found to stand. */
  reopens: boolean;
  /** What its state is written as then, unless another is chosen: as it was, and done it is not. */
  reopensAs: OpenState;
}

/** What stands behind one blocker. */
export interface BlockerModel {
  key: string;
  version: number;
  /** Finding, risk, cause and impact, as far as they are written. */
  texts: { label: string; text: string }[];
  actions: string[];
  /** Owner, estimate, days. */
  facts: { label: string; text: string }[];
  resolvedBy: PlaceLine[];
  waitsFor: PlaceLine[];
  held: HeldModel;
  chain: ChainModel;
  reasons: string[];
  /** "Lena Lead asked for a waiver until 19 Dec": waiting for an answer. */
  asked: string | null;
  trail: FactLine[];
}

export interface HeldModel {
  /** Why nothing has to wait, or what the list below is. */
  lead: string;
  directly: PlaceLine[];
  /** What waits through these: by noun, the first of them. */
  through: { label: string; places: PlaceLine[]; more: number }[];
  criteria: PlaceLine[];
  /** Where the verdict stands that cannot be GO. */
  verdict: { text: string; href: string | null } | null;
}
