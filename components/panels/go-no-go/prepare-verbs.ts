import { decisionsInForce, isDecided, openPollOf } from "@/lib/domain/decisions/standing";
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
  const inForce = decisionsInForce(project, now).map(({ key }) => key);
  const mayBe = (key: string) => whyNotReplace(project, key) === null;
  const shown = inForce.filter((key) => key === decision?.key && mayBe(key));
  const atPlate = inForce.slice(0, 1).filter((key) => key !== decision?.key && mayBe(key));
  return [
    ...shown.map((key) => verb(`ask@${key}`, "Ask anew…", true)),
    ...atPlate.map((key) => verb(`ask@${key}`, `Ask ${key} anew…`)),
  ];
}

function verb(of: string, words: string, primary = false): GoNoGoModel["verbs"][number] {
  return { of, verb: words, primary };
}
