import { openPollOf, pollOf } from "@/lib/domain/decisions/standing";
import { tallyPoll } from "@/lib/domain/decisions/tally-poll";
import { pickFacts } from "@/lib/domain/facts";
import { dayOf } from "@/lib/domain/instant";
import type { Decision, Poll, Project } from "@/lib/domain/project";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { accountsOf, askersOf, differsFrom, speaksAs } from "@/lib/features/decisions/access";
import { QUESTION_FACTS } from "@/lib/features/decisions/types";
import { formatCount } from "@/lib/format/counts";
import { formatDay } from "@/lib/format/dates";
import { formatPercent } from "@/lib/format/percent";
import type { Insider } from "@/lib/domain/inbox/who-is-told";
import { fingerprintVerdict } from "@/lib/domain/verdict/fingerprint-verdict";
import { wordRules, wordTally } from "../words/poll-words";
import type { DecisionFormModel, OwnVoice } from "./contract";

export interface Asking {
  userId: string | null;
  name: string;
  mayAsk: boolean;
  maySign: boolean;
  isArchived: boolean;
  insiders: readonly Insider[];
  newId: string;
  now: string;
}

/** `of` is what is done and to which decision: `ask`, `ask@D1`, `edit@D1`, `poll@D1`, `answer@D1`, `rules`. */
export function prepareDecisionForm(
  project: Project,
  of: string,
  asking: Asking,
): DecisionFormModel | null {
  const { slug } = project;
  const [what = "", key] = of.split("@");
  const decision = project.decisions.find((one) => one.key === key);
  const refused = (why: string) => ({ slug, kind: "refused" as const, why });
  if (asking.isArchived) return refused("This project is archived.");
  if (what === "answer") return decision ? answerModel(project, decision, asking) : null;
  if (what === "close") {
    if (!asking.maySign) return refused("Your role may not sign.");
    return decision ? closeModel(project, decision, asking) : null;
  }
  if (!asking.mayAsk) return refused("Your role may not ask for decisions.");
  if (what === "rules") {
    const { pollRules: rules } = project;
    const row = pickFacts(project, ["id", "version"]);
    return { slug, kind: "rules", project: row, rules, people: peopleOf(asking) };
  }
  if (what === "ask" && (key === undefined || decision)) return askModel(project, decision, asking);
  if (!decision) return null;
  const row = pickFacts(decision, ["id", "version"]);
  switch (what) {
    case "edit":
      return { ...askModel(project, decision, asking), decision: row, replacesKey: null };
    case "poll":
      return pollModel(project, decision, asking);
    case "withdraw":
      return { slug, kind: "withdraw", decision: row, question: decision.question };
    default:
      return null;
  }
}

type Of<Kind extends DecisionFormModel["kind"]> = Extract<DecisionFormModel, { kind: Kind }>;

/** Asked anew of a decision, its words are where one begins. */
function askModel(project: Project, like: Decision | undefined, { newId }: Asking): Of<"ask"> {
  return {
    slug: project.slug,
    kind: "ask",
    newId,
    decision: null,
    facts: like
      ? pickFacts(like, QUESTION_FACTS)
      : {
          question: "",
          optionKeys: [],
          recommendation: null,
          confidencePercent: null,
          dueOn: null,
        },
    replacesKey: like?.key ?? null,
    options: project.options.map(({ key, name }) => ({ key, name })),
  };
}

function pollModel(project: Project, decision: Decision, asking: Asking): Of<"poll"> {
  const { functions, quorum, minimumApprovers } = project.pollRules;
  const { voices } = accountsOf(functions, asking.insiders);
  const before = pollOf(project, decision)?.voices ?? [];
  const drafts = functions.map(({ name, mayApprove }) => {
    const known = voices.find((one) => one.function === name);
    return known ?? { function: name, userId: null, deputyUserId: null, mayApprove };
  });
  const again = before.map((one) => ({
    function: one.function,
    userId: one.person?.userId ?? null,
    deputyUserId: one.deputy?.userId ?? null,
    mayApprove: one.mayApprove,
  }));
  return {
    slug: project.slug,
    kind: "poll",
    newId: asking.newId,
    decision: pickFacts(decision, ["id", "version"]),
    question: decision.question,
    voices: drafts.length > 0 ? drafts : again,
    people: peopleOf(asking),
    ruled: functions.map(({ name, mayApprove }) => {
      const isNamed = voices.some((one) => one.function === name);
      return { name, mayApprove, isNamed };
    }),
    askers: askersOf(decision, { name: asking.name, userId: asking.userId }),
    minimumApprovers,
    rules: wordRules(quorum, minimumApprovers),
  };
}

function answerModel(project: Project, decision: Decision, asking: Asking): DecisionFormModel {
  const { slug } = project;
  const poll = openPollOf(decision, project.polls);
  if (!poll) return { slug, kind: "refused", why: "No poll is open on it." };
  const voices = poll.voices.flatMap((voice): OwnVoice[] => {
    const as = speaksAs(voice, asking.userId);
    if (as === null) return [];
    const { id, version, answer, reason, conditions, person } = voice;
    return [
      {
        ...{ id, version, function: voice.function, answer, reason: reason ?? "" },
        deputyFor: as === "deputy" ? (person?.name ?? "nobody") : null,
        conditions: conditions.map(({ text, dueOn, owner }) => ({ text, dueOn, owner })),
      },
    ];
  });
  if (voices.length === 0) {
    return { slug, kind: "refused", why: "You are named for no function of this poll." };
  }
  return {
    slug,
    kind: "answer",
    question: decision.question,
    advice: adviceOf(decision),
    verdict: computeVerdict(project, asking.now).verdict,
    contentHash: poll.contentHash ?? "",
    voices,
    hidesMoney: project.hidesMoney,
    today: dayOf(asking.now),
  };
}

/** A sentence of the form goes on behind it, and ends it. */
function adviceOf({ recommendation, confidencePercent }: Decision): string | null {
  const sure = confidencePercent === null ? null : `${formatPercent(confidencePercent)} sure`;
  const advised = recommendation && recommendation.trim().replace(/\.$/, "");
  const advice = [advised, sure].filter((words) => words !== null);
  return advice.length === 0 ? null : advice.join(", ");
}

function closeModel(
  project: Project,
  decision: Decision,
  { name, now }: Pick<Asking, "name" | "now">,
): DecisionFormModel {
  const { slug } = project;
  const poll = openPollOf(decision, project.polls);
  if (!poll) return { slug, kind: "refused", why: "No poll is open on it." };
  const { outcome, reasons } = tallyPoll(decision, poll);
  const result = computeVerdict(project, now);
  const { verdict } = result;
  const count = result.reasons.length;
  return {
    slug,
    kind: "close",
    poll: pickFacts(poll, ["id", "version"]),
    question: decision.question,
    advice: adviceOf(decision),
    outcome,
    reasons: [...reasons.map(wordTally), ...wordConditions(poll, now)],
    computed: count === 0 ? verdict : `${verdict}, for ${formatCount(count, "reason")}`,
    verdict,
    signer: name,
    inputs: fingerprintVerdict(result),
    asksWhy: outcome !== "undecided" && differsFrom(outcome, verdict),
  };
}

/** Whoever signs a go signs what it asks for too. */
function wordConditions({ voices }: Poll, now: string): string[] {
  const asking = voices.filter(({ answer }) => answer === "go with conditions");
  return asking.flatMap((voice) =>
    voice.conditions.map(({ text, dueOn, owner }) => {
      const by = owner === null ? "" : `, ${owner}`;
      return `${voice.function} asks: ${text}, due ${formatDay(dueOn, now)}${by}`;
    }),
  );
}

function peopleOf({ insiders }: Asking) {
  return insiders.map(({ id, name }) => ({ id, name }));
}
