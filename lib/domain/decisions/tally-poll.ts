import { isSamePerson } from "../person";
import type { Decision, Person, Poll, Voice } from "../project";
import type { PollAnswer } from "../vocabulary";

/** "undecided": nobody has decided, which is not go. */
export type PollOutcome = PollAnswer | "undecided";

export type TallyReason =
  /** So many functions answered, and so many have to. */
  | { kind: "quorum"; heard: number; needed: number }
  | { kind: "silent"; functions: string[] }
  | { kind: "no-go"; functions: string[] }
  | { kind: "conditions"; functions: string[] }
  /** So many people approve, and so many have to. */
  | { kind: "approvers"; approving: number; needed: number }
  /** Of those who approve none is another than who asks. */
  | { kind: "asker alone"; name: string }
  /** They say go, which approves nothing. */
  | { kind: "may not approve"; functions: string[] }
  | { kind: "go"; functions: string[] };

export interface Tally {
  outcome: PollOutcome;
  /** What decides it first. */
  reasons: TallyReason[];
  heard: number;
  silent: number;
}

type Asked = Pick<Decision, "askedBy">;
type Counted = Pick<Poll, "openedBy" | "quorum" | "minimumApprovers" | "voices">;

/**
 * R15: what a roll call comes to. Silence is not go: it counts as no answer and approves nothing. Fewer
 * answers than the quorum decide nothing, one no-go decides no-go, and a go takes as many people who may
 * approve as the rules ask for, of whom one at least neither asks nor has opened the poll. Somebody who
 * speaks for several functions is one person.
 */
export function tallyPoll({ askedBy }: Asked, poll: Counted): Tally {
  const heard = poll.voices.filter((one) => one.answer !== null);
  const silent = poll.voices.filter((one) => one.answer === null);
  const needed = Math.max(1, Math.min(poll.quorum ?? poll.voices.length, poll.voices.length));
  const counts = { heard: heard.length, silent: silent.length };
  const silence = listed("silent", silent);
  if (heard.length < needed) {
    const quorum = { kind: "quorum", heard: heard.length, needed } as const;
    return { outcome: "undecided", reasons: [quorum, ...silence], ...counts };
  }
  const against = heard.filter((one) => one.answer === "no-go");
  if (against.length > 0) {
    return { outcome: "no-go", reasons: [...listed("no-go", against), ...silence], ...counts };
  }
  const lacking = whyNotApproved(askedBy, poll, heard);
  if (lacking.length > 0)
    return { outcome: "undecided", reasons: [...lacking, ...silence], ...counts };
  const conditional = heard.filter((one) => one.answer === "go with conditions");
  const going = heard.filter((one) => one.answer === "go");
  return {
    outcome: conditional.length > 0 ? "go with conditions" : "go",
    reasons: [...listed("conditions", conditional), ...listed("go", going), ...silence],
    ...counts,
  };
}

function whyNotApproved(
  askedBy: Person | null,
  { openedBy, minimumApprovers }: Counted,
  heard: readonly Voice[],
): TallyReason[] {
  const approving = unique(heard.filter((one) => one.mayApprove).flatMap(speakerOf));
  const askers = askedBy === null ? [openedBy] : [askedBy, openedBy];
  const others = approving.filter((one) => !askers.some((asker) => isSamePerson(one, asker)));
  const needed = Math.max(1, minimumApprovers ?? 1);
  const reasons: TallyReason[] = [];
  if (approving.length < needed) {
    reasons.push({ kind: "approvers", approving: approving.length, needed });
  }
  const [alone] = approving;
  if (others.length === 0 && alone) reasons.push({ kind: "asker alone", name: alone.name });
  if (reasons.length === 0) return [];
  return [
    ...reasons,
    ...listed(
      "may not approve",
      heard.filter((one) => !one.mayApprove),
    ),
  ];
}

/** Who answered, as far as that is known; a document may name only who was asked. */
function speakerOf({ answeredBy, person }: Voice): Person[] {
  const speaker = answeredBy ?? person;
  return speaker === null ? [] : [speaker];
}

function unique(people: readonly Person[]): Person[] {
  return people.filter((one, at) => people.findIndex((other) => isSamePerson(one, other)) === at);
}

function listed(
  kind: "silent" | "no-go" | "conditions" | "may not approve" | "go",
  voices: readonly Voice[],
): TallyReason[] {
  return voices.length === 0 ? [] : [{ kind, functions: voices.map((one) => one.function) }];
}
