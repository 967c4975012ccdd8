import {
  decisionsInForce,
  decisionStanding,
  isDecided,
  knownChanges,
  openPollOf,
} from "@/lib/domain/decisions/standing";
import type { Decision, Project } from "@/lib/domain/project";
import { speaksAs, whyNotReplace } from "@/lib/features/decisions/access";
import type { GoNoGoModel } from "./contract";

/** What the viewer may do about decisions, wherever they stand. */
export interface DecidingViewer {
  userId: string | null;
  mayAsk: boolean;
  maySign: boolean;
}

/** What can be done about what is asked: what waits for the viewer first. */
export function prepareVerbs(
  project: Project,
  decision: Decision | null,
  { userId, mayAsk, maySign }: DecidingViewer,
  now: string,
): GoNoGoModel["verbs"] {
  const asking = mayAsk
    ? [
        ...anewOf(project, decision, now),
        verb("ask", "Ask for a decision…", decision === null),
        verb("rules", "How decisions are taken…"),
      ]
    : [];
  if (!decision || isDecided(decision)) return asking;
  const { key } = decision;
  const poll = openPollOf(decision, project.polls);
  const own = poll?.voices.filter((one) => speaksAs(one, userId) !== null) ?? [];
  const waits = own.some((one) => one.answer === null);
  return [
    ...(own.length > 0
      ? [verb(`answer@${key}`, waits ? "Answer the poll…" : "Change your answer…", waits)]
      : []),
    ...(poll && maySign ? [verb(`close@${key}`, "Record decision…", !waits)] : []),
    ...(mayAsk && !poll
      ? [verb(`poll@${key}`, "Open the poll…", true), verb(`edit@${key}`, "Edit the question…")]
      : []),
    ...(mayAsk ? [verb(`withdraw@${key}`, "Withdraw…"), ...asking] : []),
  ];
}

/** What the page shows can be asked anew, and what stands at its plate. The others are, where their lines lead to. */
function anewOf(project: Project, decision: Decision | null, now: string) {
  const inForce = decisionsInForce(project, now);
  const mayBe = ({ key }: Decision) => whyNotReplace(project, key) === null;
  const shown = inForce.filter((one) => one.key === decision?.key && mayBe(one));
  const atPlate = inForce.slice(0, 1).filter((one) => one.key !== decision?.key && mayBe(one));
  return [
    ...shown.map((one) => verb(`ask@${one.key}`, "Ask anew…", hasMoved(project, one, now))),
    ...atPlate.map(({ key }) => verb(`ask@${key}`, `Ask ${key} anew…`)),
  ];
}

/** What was decided may not hold any more. */
function hasMoved(project: Project, decision: Decision, now: string): boolean {
  const standing = decisionStanding(project, decision, now);
  return knownChanges(standing).length > 0 || standing.missed.length > 0;
}

function verb(of: string, words: string, primary = false): GoNoGoModel["verbs"][number] {
  return { of, verb: words, primary };
}
