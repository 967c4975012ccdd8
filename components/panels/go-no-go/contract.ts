import type { ChainModel } from "../words/evidence-chains";
import type { GlyphState } from "@/components/charts/state-glyph";
import type { TriggerRingModel } from "@/components/charts/trigger-ring";
import type { Verdict } from "@/lib/domain/vocabulary";

export interface GoNoGoModel {
  /** Its forecast is still being computed, or could not be. */
  awaitsForecast?: true;
  slug: string;
  name: string;
  verdict: Verdict;
  /** At most three, the weightiest first: "0 of 7" and what of it. */
  figures: { share: string; words: string }[];
  /** "21 Nov 2026, 09:40 UTC". */
  computedAt: string;
  /** Of all that the verdict was computed from: "8c41 e07b". */
  fingerprint: string;
  /** What has become of the question that was asked for, where another is shown. */
  instead: string | null;
  decision: DecisionModel | null;
  /** What else waits to be decided, the first to come due first: "due Fri 5 Dec, poll open". */
  alsoAsked: { key: string; question: string; words: string; href: string | null }[];
  /** What people have decided and holds today; null where they have not, by poll. */
  decided: DecidedModel | null;
  /** What else is in force beside it, whatever allows least first. */
  alsoInForce: InForceLine[];
  /** What was decided before and was taken over from, or withdrawn; the newest first. */
  earlier: { key: string; question: string; words: string }[];
  /** What the viewer can do: each names what the dialog is asked for, as `answer@D1`. */
  verbs: { of: string; verb: string; primary: boolean }[];
  why: WhyRow[];
  mustHaves: CriteriaModel;
  goCriteria: CriteriaModel;
  canDefer: CriteriaModel;
  triggers: { note: string; rows: TriggerLine[] };
  leadership: { note: string; rows: ChecklistLine[] };
  missing: { id: string; text: string; waived: boolean }[];
  outlook: OutlookModel;
}

/** A line that opens down to what it rests on, or to the absence of it. */
interface Opening {
  id: string;
  inside: InsideModel;
}

export interface WhyRow extends Opening {
  /** A trigger's own mark, else the state of what is missing. */
  mark: { kind: "trigger"; ring: TriggerRingModel } | { kind: "state"; state: GlyphState };
  text: string;
  /** Another section of the page shows it too. */
  listed: boolean;
}

export interface CriteriaModel {
  note: string;
  rows: CriterionLine[];
}

export interface CriterionLine extends Opening {
  /** The key of the criterion, for what can be done about it. */
  key: string;
  number: string;
  state: GlyphState;
  text: string;
  /** What the rule found, who claims it: "15 open, at most 0". */
  figure: string;
  due: string | null;
  /** No rule decides it: people claim that it is met, and confirm it. */
  isSaid: boolean;
}

export interface TriggerLine extends Opening {
  key: string;
  ring: TriggerRingModel;
  countdown: { value: string; unit: string } | null;
  condition: string;
  detail: string;
  lead: string;
  consequence: string;
  effect: string | null;
}

export interface ChecklistLine {
  id: string;
  state: GlyphState;
  text: string;
  /** Where it stands, for what is not of this page. */
  href?: string | null;
  /** Owner and day, where there are any. */
  note: string | null;
}

export interface InsideModel {
  /** From claim over check to evidence; none where there is neither. */
  chains: ChainModel[];
  /** "No evidence. Nobody claims it." */
  absence: string | null;
  /** The rule with its figures, the waiver with who and until. */
  lines: string[];
  /** What it is made of: the criteria of a gate, the blockers of a severity. */
  parts: ChecklistLine[];
  /** Of the parts, how many are not named. */
  more: number;
  /** Where it stands. */
  place: { label: string; href: string } | null;
}

export interface DecisionModel {
  /** "Asked by Technical Architecture Team, due Fri 5 Dec". */
  asked: string;
  question: string;
  recommendation: string | null;
  /** What was decided, by whom and when; null while it is open. */
  outcome: string | null;
  options: OptionLine[];
  /** What does not fit together: "2 options are recommended". */
  differences: { text: string; explained: boolean }[];
  voices: VoiceLine[];
  /** That the poll has decided nothing, and when it ended: its voices answered the question of then. */
  ended: string | null;
}

export interface OptionLine {
  key: string;
  name: string;
  /** "20", "4–6"; null for not said. */
  weeks: string | null;
  /** What its phases add up to, where that is something else. */
  weeksDiffer: { computed: string; explained: boolean } | null;
  investment: string | null;
  risk: string | null;
  /** "10 % to succeed". */
  chance: string | null;
  recommendedBy: { by: string; where: string | null }[];
  /** What the report calls it, where nobody recommends it. */
  called: string | null;
}

export interface VoiceLine {
  id: string;
  function: string;
  person: string | null;
  answer: "go" | "no-go" | "go with conditions" | null;
  reason: string | null;
  /** "1 Dec 16:10, by Ben Okoro as deputy"; null while it is silent. */
  said: string | null;
  /** "may not approve", null where its go approves. */
  note: string | null;
  conditions: string[];
}

/** A decision in force: what was decided, and whether it still holds. */
export interface InForceWords {
  key: string;
  question: string;
  /** "Decided go by Eva Executive, Tue 2 Dec". */
  words: string;
  /** Why, where it differs from what is computed, or somebody said so. */
  reason: string | null;
  /** Which condition was missed, a sentence each. */
  missed: string[];
  /** "inputs unchanged since 2 Dec"; where none were kept nobody can tell, which is not unchanged. */
  inputs: string;
  /** What stands here is not what was signed. */
  isAltered: boolean;
}

export interface InForceLine extends InForceWords {
  haveChanged: boolean;
  /** The page with its question, what it was about and who answered. */
  href: string | null;
}

export interface DecidedModel extends InForceWords {
  /** What is asked is another question: then this one and its answers stand nowhere else. */
  besideAnother: boolean;
  /** Who answered, where that stands nowhere else. */
  voices: VoiceLine[];
  verdict: Verdict;
  /** "2 Dec": since when its inputs are compared. */
  since: string;
  changed: ChangedLine[];
  conditions: ChecklistLine[];
  /** The first digits of what was signed; null where nothing was. */
  hash: string | null;
}

export interface ChangedLine {
  id: string;
  label: string;
  before: string;
  after: string;
  /** "moved more than 5 %". */
  note: string;
}

export interface OutlookModel {
  gap: {
    verified: number | null;
    claimed: number | null;
    stated: number | null;
    /** Claimed less verified, in points. */
    points: string | null;
    words: string;
  };
  /** The case in one line: investment, return, payback or break-even. */
  money: string;
  /** Where all of it stands. */
  moneyHref: string | null;
  moneyDiffers: { text: string; explained: boolean } | null;
  dates: string;
}
