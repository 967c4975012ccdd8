import type { MilestoneFacts } from "./types";

interface Wrong {
  path: keyof MilestoneFacts;
  message: string;
}

interface Around {
  /** As it stands; null for one that is new. */
  before: MilestoneFacts | null;
  phases: readonly { key: string }[];
  today: string;
}

/** Why a promise cannot be so, each at the field that says it; none where it can. */
export function whyNotFacts(facts: MilestoneFacts, { before, phases, today }: Around): Wrong[] {
  const { startsOn, endsOn, actualOn, phaseKeys } = facts;
  const wrong: Wrong[] = whyNotWindow(facts);
  if (actualOn !== null && actualOn > today) {
    wrong.push({ path: "actualOn", message: "That day has not come yet" });
  }
  const isMoved = before?.startsOn !== startsOn || before.endsOn !== endsOn;
  if (before && isMoved && before.actualOn !== null && actualOn !== null) {
    wrong.push({ path: "endsOn", message: "It is met: what was promised of it stays" });
  }
  const known = [...phases.map(({ key }) => key), ...(before?.phaseKeys ?? [])];
  const unknown = phaseKeys.find((key) => !known.includes(key));
  if (unknown !== undefined) {
    wrong.push({ path: "phaseKeys", message: `There is no phase ${unknown}` });
  }
  return wrong;
}

/** What is put back has to fit what others have changed beside it since. */
export function whyNotWindow({ startsOn, endsOn }: MilestoneFacts): Wrong[] {
  return startsOn !== null && endsOn !== null && endsOn < startsOn
    ? [{ path: "endsOn", message: "It ends before it begins" }]
    : [];
}
