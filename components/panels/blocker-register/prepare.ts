import { isSamePerson } from "@/lib/domain/person";
import {
  type BlockerResult,
  blockerAgeDays,
  evaluateBlocker,
  isWrittenOff,
} from "@/lib/domain/plan/blockers";
import { type HeldUp, listHeldUp } from "@/lib/domain/plan/held-up";
import type { Person, Project } from "@/lib/domain/project";
import { deriveState } from "@/lib/domain/truth/derive-state";
import { whyNotReopen } from "@/lib/features/blockers/access";
import { formatMoment } from "@/lib/format/moments";
import { wordAge, wordClaimedActual, wordHeldUp, wordStanding } from "../words/blocker-words";
import { hasFailedSince } from "../words/claim-standing";
import { firstSentence } from "../words/first-sentence";
import { wordStateReason } from "../words/state-reasons";
import type { BlockerLine, BlockerRegisterModel, BlockerRights } from "./contract";
import { wordRegister } from "./sentence";

export interface RegisterViewer extends Person {
  may: BlockerRights;
}

export function prepareRegister(
  project: Project,
  viewer: RegisterViewer,
  now: string,
): BlockerRegisterModel {
  const rows = listHeldUp(project, now).map((held) => toLine(project, held, viewer, now));
  return {
    slug: project.slug,
    viewer: viewer.name,
    ...wordRegister(rows, project.tallies, now),
    isTallied: project.tallies.length > 0,
    rows,
    may: viewer.may,
  };
}

function toLine(project: Project, held: HeldUp, viewer: Person, now: string): BlockerLine {
  const { blocker } = held;
  const result = evaluateBlocker(project, blocker, now);
  const { standing, claim } = result;
  const ageDays = blockerAgeDays(project, blocker, now);
  const { beneath } = deriveState(project, { kind: "blocker", key: blocker.key }, now);
  const said = { claimed: claim !== null, writtenOff: isWrittenOff(blocker), beneath };
  return {
    id: blocker.id,
    version: blocker.version,
    key: blocker.key,
    title: blocker.title,
    note: blocker.finding ?? blocker.risk ?? blocker.impact ?? blocker.cause,
    severity: blocker.severity,
    ...wordClaimedActual(result),
    standing,
    shown: wordStanding(result, now),
    sides: result.contradiction === null ? [] : sidesOf(project, result, now),
    heldUp: wordHeldUp(held),
    weight: held.total,
    ageDays,
    age: wordAge(ageDays),
    owner: blocker.owner,
    claim: claim && {
      by: claim.by.name,
      mine: isSamePerson(claim.by, viewer),
      failedSince: hasFailedSince(project, claim),
    },
    reopens: whyNotReopen(said) === null,
    reopensAs: blocker.actualState === "done" ? "in progress" : blocker.actualState,
  };
}

const WRITTEN = "As it was written down";

function sidesOf(
  project: Project,
  { blocker, claim, claimed, actual, contradiction }: BlockerResult,
  now: string,
): BlockerLine["sides"] {
  const { reasons } = deriveState(project, { kind: "blocker", key: blocker.key }, now);
  const failure = reasons.find(({ kind }) => kind === "failed");
  const found = contradiction === "refuted" && failure ? wordStateReason(failure, now) : null;
  const written = blocker.finding === null ? WRITTEN : firstSentence(blocker.finding);
  return [
    {
      whose: "Claimed",
      value: claimed,
      from: claim ? `${claim.by.name}, ${formatMoment(claim.at, now)}` : WRITTEN,
    },
    { whose: "Actual", value: actual, from: found ?? written },
  ];
}
