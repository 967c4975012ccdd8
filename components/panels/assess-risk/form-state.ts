import type { Draft } from "./draft";
import { type Dispute, type Settled, settle, takeOver } from "./settle";

/** What stands in the form, and from which version of the risk it was begun. */
export interface FormState {
  seen: { draft: Draft; version: number };
  draft: Draft;
  /** What came of meeting another's version; null while nobody was faster. */
  met: Pick<Settled, "disputes" | "taken"> | null;
}

export type FormStep =
  | { kind: "wrote"; part: Partial<Draft> }
  /** Another was faster: so it stands now. */
  | { kind: "met"; now: Draft; version: number }
  | { kind: "took"; dispute: Dispute };

export function beginForm(draft: Draft, version: number): FormState {
  return { seen: { draft, version }, draft, met: null };
}

export function stepForm(state: FormState, step: FormStep): FormState {
  switch (step.kind) {
    case "wrote":
      return { ...state, draft: { ...state.draft, ...step.part } };
    case "met": {
      const { now, version } = step;
      const { draft, ...met } = settle(state.seen.draft, state.draft, now);
      return { seen: { draft: now, version }, draft, met };
    }
    case "took": {
      const { fields, label } = step.dispute;
      const disputes = state.met?.disputes.filter((one) => one.label !== label) ?? [];
      return {
        ...state,
        draft: takeOver(state.draft, fields, state.seen.draft),
        met: state.met && { ...state.met, disputes },
      };
    }
  }
}
