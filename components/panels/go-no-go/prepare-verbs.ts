import { decisionInForce, isDecided } from "@/lib/domain/decisions/standing";
import type { Project } from "@/lib/domain/project";
import { openPollOf, speaksAs, whyNotReplace } from "@/lib/features/decisions/access";
import type { GoNoGoModel } from "./contract";
import { askedDecision } from "./prepare-decision";

/** What the viewer may do about decisions, wherever they stand. */
export interface DecidingViewer {
  userId: string | null;
  mayAsk: boolean;
  maySign: boolean;
}

/** What can be done about what is asked: what waits for the viewer first. */
export function prepareVerbs(
  project: Project,
  { userId, mayAsk, maySign }: DecidingViewer,
): GoNoGoModel["verbs"] {
  const decision = askedDecision(project);
  const asking = mayAsk
    ? [
        verb("ask", "Ask for a decision…", decision === undefined),
        verb("rules", "How decisions are taken…"),
      ]
    : [];
  if (!decision) return asking;
  const { key } = decision;
  if (isDecided(decision)) {
    return mayAsk ? [verb(`ask@${key}`, "Ask anew…", true), ...asking] : [];
  }
  const inForce = decisionInForce(project)?.key ?? null;
  const anew =
    mayAsk && inForce !== null && whyNotReplace(project, inForce) === null
      ? [verb(`ask@${inForce}`, `Ask ${inForce} anew…`)]
      : [];
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
    ...(mayAsk ? [verb(`withdraw@${key}`, "Withdraw…"), ...anew, ...asking] : []),
  ];
}

function verb(of: string, words: string, primary = false): GoNoGoModel["verbs"][number] {
  return { of, verb: words, primary };
}
