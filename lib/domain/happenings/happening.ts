import type { GateOutcome } from "../gates/evaluate-gate";
import type { Consequence, Subject } from "../project";
import type { VerdictReason } from "../verdict/reasons";
import type { Verdict } from "../vocabulary";

/** What a team's own tools may want to be told of. */
export const HAPPENING_KINDS = [
  "verdict.changed",
  "gate.passed",
  "gate.fell",
  "trigger.fired",
  "claim.refuted",
  "waiver.asked",
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
    };

export interface NamedSubject extends Subject {
  title: string;
}
