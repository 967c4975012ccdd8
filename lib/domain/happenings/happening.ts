import type { GateOutcome } from "../gates/evaluate-gate";
import type { Consequence, Subject } from "../project";
import type { VerdictReason } from "../verdict/reasons";
import type { PollAnswer, Verdict } from "../vocabulary";

/** What a team's own tools may want to be told of. */
export const HAPPENING_KINDS = [
  "verdict.changed",
  "gate.passed",
  "gate.fell",
  "trigger.fired",
  "claim.refuted",
  "waiver.asked",
  "poll.opened",
  "decision.taken",
  "decision.moved",
] as const;
export type HappeningKind = (typeof HAPPENING_KINDS)[number];

/** Something decisive, as it is told. */
export type Happening =
  /** With the weightiest reasons for what it has become. */
  | {
      kind: "verdict.changed";
      from: Verdict;
      to: Verdict;
      reasons: { kind: VerdictReason["kind"]; text: string | null }[];
    }
  | {
      kind: "gate.passed" | "gate.fell";
      phase: { key: string; name: string };
      from: GateOutcome;
      to: GateOutcome;
    }
  | {
      kind: "trigger.fired";
      trigger: {
        key: string;
        text: string;
        dueOn: string | null;
        since: string | null;
        consequence: Pick<Consequence, "kind" | "text"> | null;
      };
    }
  | {
      kind: "claim.refuted";
      subject: NamedSubject;
      claim: { by: string; at: string };
      evidence: { by: string; at: string; url: string | null };
    }
  | {
      kind: "waiver.asked";
      subject: NamedSubject;
      waiver: { by: string; reason: string; expiresOn: string };
    }
  | {
      kind: "poll.opened";
      decision: NamedDecision;
      poll: { by: string; functions: string[] };
    }
  | {
      kind: "decision.taken";
      decision: NamedDecision;
      outcome: PollAnswer;
      by: string;
      reason: string | null;
    }
  /** What it rests on is no longer what it was, or a condition was missed: what each is called, no figure. */
  | {
      kind: "decision.moved";
      decision: NamedDecision;
      /** Null where nobody knows: what it rested on was not kept. */
      changed: string[] | null;
      missed: string[];
    };

export interface NamedDecision {
  key: string;
  question: string;
}

export interface NamedSubject extends Subject {
  title: string;
}
