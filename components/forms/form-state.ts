import {
  type Dispute,
  type FormFact,
  isSame,
  type Settled,
  settle,
  takeOver,
  wordFact,
  type Written,
} from "./settle";

/** What stands in the form, and from which version of the row it was begun. */
export interface FormState<Draft> {
  /** As it was when the form was opened, however often another was faster since. */
  begun: Draft;
  seen: { draft: Draft; version: number };
  draft: Draft;
  /** What came of meeting another's version; null while nobody was faster. */
  met: Met<Draft> | null;
}

interface Met<Draft> extends Pick<Settled<Draft>, "disputes" | "taken"> {
  /** Who wrote what stands now; null where nothing says. */
  by: string | null;
  /** What the writer had, for whoever takes theirs and comes back to it. */
  mine: Draft;
}

export type FormStep<Draft> =
  /** What was written is given up for what stands. */
  | { kind: "began"; draft: Draft; version: number }
  | { kind: "wrote"; part: Partial<Draft> }
  /** Another was faster: so it stands now. */
  | { kind: "met"; now: Draft; version: number; by: string | null }
  | { kind: "chose"; dispute: Dispute<Draft>; whose: "theirs" | "mine" };

/** One fact that both have changed, and whose of the two stands in the fields. */
export interface Choice<Draft> extends Dispute<Draft> {
  isTheirs: boolean;
}

export function beginForm<Draft>(draft: Draft, version: number): FormState<Draft> {
  return { begun: draft, seen: { draft, version }, draft, met: null };
}

/** How a form of these facts goes on. */
export function formSteps<Draft extends Written<Draft>>(facts: readonly FormFact<Draft>[]) {
  return (state: FormState<Draft>, step: FormStep<Draft>): FormState<Draft> => {
    switch (step.kind) {
      case "began":
        return beginForm(step.draft, step.version);
      case "wrote":
        return { ...state, draft: { ...state.draft, ...step.part } };
      case "met": {
        const { now, version, by } = step;
        const { begun, seen, draft: mine } = state;
        const { draft, ...met } = settle(facts, { begun, seen: seen.draft, mine, now });
        return { begun, seen: { draft: now, version }, draft, met: { ...met, by, mine: draft } };
      }
      case "chose": {
        const { met, draft, seen } = state;
        if (met === null) return state;
        const { fields } = step.dispute;
        const isTheirs = isSame(fields, draft, seen.draft);
        // Written anew since it was met, it is that which one comes back to.
        const mine = isTheirs ? met.mine : takeOver(met.mine, fields, draft);
        const chosen = step.whose === "theirs" ? seen.draft : mine;
        return { ...state, draft: takeOver(draft, fields, chosen), met: { ...met, mine } };
      }
    }
  };
}

/** What both have changed, with what the writer would write now. */
export function choicesOf<Draft extends Written<Draft>>(
  facts: readonly FormFact<Draft>[],
  { met, draft, seen }: FormState<Draft>,
): Choice<Draft>[] {
  return (met?.disputes ?? []).map((dispute) => {
    const isTheirs = isSame(dispute.fields, draft, seen.draft);
    const fact = facts.find(({ label }) => label === dispute.label);
    const mine = fact ? wordFact(fact, isTheirs && met ? met.mine : draft) : dispute.mine;
    return { ...dispute, mine, isTheirs };
  });
}
