import { askedDecision } from "@/lib/domain/decisions/asked-decision";
import type { Forecast } from "@/lib/domain/forecast/forecast-completion";
import type { Project } from "@/lib/domain/project";
import { type VerdictResult, computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { countVerdict } from "@/lib/domain/verdict/count-verdict";
import { formatFullDay, formatTime } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { wordRequirement } from "../words/requirement-words";
import { type VerdictLine, wordVerdictCounts } from "../words/verdict-words";
import type { GoNoGoModel } from "./contract";
import { fingerprintVerdict } from "@/lib/domain/verdict/fingerprint-verdict";
import { prepareCriteria, prepareLeadership, prepareTriggers } from "./prepare-criteria";
import { prepareAlsoInForce, prepareDecided, prepareEarlier } from "./prepare-decided";
import { type DecidingViewer, prepareVerbs } from "./prepare-verbs";
import { prepareAlsoAsked, prepareDecision, prepareInstead } from "./prepare-decision";
import { prepareOutlook } from "./prepare-outlook";
import { prepareWhy } from "./prepare-why";

/** Whether it may ship and why, for somebody with one minute. */
export function prepareGoNoGo(
  project: Project,
  now: string,
  /** Null while nobody has computed it. */
  forecast: Forecast | null,
  { named = null, viewer = NOBODY, altered = [] }: Reading = {},
): GoNoGoModel {
  const result = computeVerdict(project, now);
  const asked = askedDecision(project, now, named);
  return {
    slug: project.slug,
    name: project.name,
    verdict: result.verdict,
    figures: figuresOf(result),
    computedAt: `${formatFullDay(now)}, ${formatTime(now)} UTC`,
    fingerprint: fingerprintVerdict(result),
    instead: prepareInstead(project, named, asked),
    decision: prepareDecision(project, asked, now),
    alsoAsked: prepareAlsoAsked(project, asked, now),
    decided: prepareDecided(project, { asked, altered }, now),
    alsoInForce: prepareAlsoInForce(project, { asked, altered }, now),
    earlier: prepareEarlier(project, now),
    verbs: prepareVerbs(project, asked, viewer, now),
    why: prepareWhy(project, result, now),
    mustHaves: prepareCriteria(project, result, "must-have", now),
    goCriteria: prepareCriteria(project, result, "go", now),
    canDefer: prepareCriteria(project, result, "can-defer", now),
    triggers: prepareTriggers(project, result, now),
    leadership: prepareLeadership(project, now),
    missing: result.missingForGo.map((one, index) => ({
      id: `${index} ${one.kind}`,
      text: wordRequirement(one, now),
      waived: one.waived,
    })),
    outlook: prepareOutlook(project, now, forecast),
  };
}

interface Reading {
  /** The key of the question to show, where one is asked for. */
  named?: string | null;
  viewer?: DecidingViewer;
  /** Decisions that are not what was signed, by their keys. */
  altered?: readonly string[];
}

const NOBODY: DecidingViewer = { userId: null, mayAsk: false, maySign: false };

/** And one more where triggers count down beside what is missing today. */
const SHOWN = 3;

/** What stands against it, or all that is met; a count of P0 issues is never left out. */
function figuresOf(result: VerdictResult): GoNoGoModel["figures"] {
  const counts = countVerdict(result);
  const lines = wordVerdictCounts(counts);
  const against = lines.filter((line) => line.against);
  const [first, ...others] = against;
  // Triggers lead when one has fired; while they only count down, what is missing today does.
  const { fired, cleared, total } = counts.triggers;
  const isQuiet = fired === 0 && cleared < total && first !== undefined;
  const issues = issuesOf(result);
  const most = isQuiet ? SHOWN + 1 : SHOWN;
  const room = most - issues.length;
  const ordered = isQuiet && others.length > 0 ? [...others.slice(0, room - 1), first] : against;
  const shown = against.length === 0 ? lines : [...ordered.slice(0, room), ...issues];
  return shown.slice(0, most).map(({ share, words }) => ({ share, words }));
}

/** A go criterion over the tracker's P0 issues that is not met. */
function issuesOf({ criteria }: VerdictResult): Pick<VerdictLine, "share" | "words">[] {
  const figures = criteria.flatMap(({ criterion, state, rule }) =>
    criterion.kind !== "can-defer" && state === "unmet" && rule?.figure.kind === "tally"
      ? [rule.figure]
      : [],
  );
  const p0 = figures.find((one) => one.severity === "P0" && one.count !== null);
  if (!p0) return [];
  return [
    { share: formatNumber(p0.count ?? 0), words: `P0 open in the tracker, at most ${p0.max}` },
  ];
}
