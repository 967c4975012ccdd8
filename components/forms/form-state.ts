import { type Dispute, type Fact, type Settled, settle, takeOver, type Written } from "./settle";

/** What stands in a form, and from which version of its row it was begun. */
export interface FormState<Draft> {
  seen: { draft: Draft; version: number };
  draft: Draft;
  /** What came of meeting another's version; null while nobody was faster. */
  met: Pick<Settled<Draft>, "disputes" | "taken"> | null;
}

export type FormStep<Draft> =
  | { kind: "wrote"; part: Partial<Draft> }
  /** Another was faster: so it stands now. */
  | { kind: "met"; now: Draft; version: number }
  | { kind: "took"; dispute: Dispute<Draft> };

export function beginForm<Draft>(draft: Draft, version: number): FormState<Draft> {
  return { seen: { draft, version }, draft, met: null };
}

/** How a form of these facts goes on. */
export function stepsOf<Draft extends Written<Draft>>(facts: readonly Fact<Draft>[]) {
  return (state: FormState<Draft>, step: FormStep<Draft>): FormState<Draft> => {
    switch (step.kind) {
      case "wrote":
        return { ...state, draft: { ...state.draft, ...step.part } };
      case "met": {
        const { now, version } = step;
        const { draft, ...met } = settle(facts, { seen: state.seen.draft, mine: state.draft, now });
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
  };
}
