import { pickFacts } from "@/lib/domain/facts";
import type { Forecast } from "@/lib/domain/forecast/forecast-completion";
import { type TrendPoint, trendOf } from "@/lib/domain/history/trend";
import { blockerStanding } from "@/lib/domain/plan/blockers";
import type { Project } from "@/lib/domain/project";
import { mostOpen } from "@/lib/domain/summary/count-blockers";
import { type ProjectSummary, summariseProject } from "@/lib/domain/summary/summarise-project";
import { heardClaims } from "@/lib/domain/truth/claim-outcomes";
import { capitalised } from "@/lib/format/capitalised";
import { formatCount, formatShare } from "@/lib/format/counts";
import { formatDay, formatInstant } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { wordDecision } from "../words/decision-words";
import { firstSentence } from "../words/first-sentence";
import { wordForecast } from "../words/forecast-words";
import { hrefOf, pageHref } from "../words/href-of";
import { isPlanned } from "../words/is-planned";
import { wordGateStates } from "../words/state-counts";
import { statedReadiness } from "../words/stated-readiness";
import { toTrend } from "../words/trend-words";
import { wordBottomLine } from "./bottom-line";
import type { HeadlineModel } from "./contract";
import { wordStated } from "./stated";
import { wordGap } from "./reality-gap";

type Strip = HeadlineModel["strip"];

/** How many further reasons stand beside the sentence. */
const ALSO = 2;

interface Asked {
  mayEdit: boolean;
  mayRestore?: boolean;
  /** Null while it is being computed. */
  forecast?: Forecast | null;
  /** As far as snapshots were taken. */
  trend?: readonly TrendPoint[];
}

export function prepareHeadline(
  project: Project,
  now: string,
  { mayEdit, mayRestore = false, forecast = null, trend = [] }: Asked,
): HeadlineModel {
  const summary = summariseProject(project, now);
  const { readiness, verdict } = summary;
  const { sentence, also } = wordBottomLine(summary, openP0(project, now));
  const maturity = anchor(project, "maturity");
  const isForecast = project.phases.length + project.tasks.length > 0;
  return {
    slug: project.slug,
    name: project.name,
    summary: firstSentence(project.summary),
    verdict,
    verdictHref: pageHref(project.slug, "/go-no-go"),
    isExample: project.isExample,
    computedAt: formatInstant(now, now),
    sentence,
    facts: [
      ...(summary.decision ? [wordDecision(summary.decision, now)] : []),
      ...also.slice(0, ALSO),
      ...facts(project, summary, now),
    ],
    forecast: isForecast
      ? {
          words: capitalised(wordForecast(forecast, now)),
          href: pageHref(project.slug, "/timeline"),
        }
      : null,
    awaitsForecast: isForecast && forecast === null,
    mayEdit,
    restores: mayRestore ? pickFacts(project, ["id", "version"]) : null,
    begins: mayEdit && !isPlanned(project) ? beginnings(project.slug) : [],
    strip: {
      readiness: {
        ...{ verified: readiness.verified, tenths: readiness.tenths, href: maturity },
        trend: toTrend(trendOf(trend, readiness, now), now),
      },
      gap: {
        points: readiness.gap,
        verified: readiness.verified,
        claimed: readiness.claimed,
        stated: statedReadiness(project) ?? readiness.stated,
        note: wordGap(project, summary),
        href: pageHref(project.slug, "/evidence") ?? maturity,
      },
      stated: wordStated(project, readiness, anchor(project, "findings")),
      gate: nextGate(project, summary),
      claims: claimsOf(project, summary),
      blockers: blockersOf(project, summary),
    },
  };
}

const BEGINNINGS = [
  { path: "/plan", verb: "Plan phases and tasks" },
  { path: "/metrics", verb: "Define metrics" },
  { path: "/risks", verb: "Raise risks" },
  { path: "/economics", verb: "Write down money" },
];

function beginnings(slug: string): HeadlineModel["begins"] {
  return BEGINNINGS.flatMap(({ path, verb }) => {
    const href = pageHref(slug, path);
    return href === null ? [] : [{ href, verb }];
  });
}

/** A panel on the same page. */
function anchor({ slug }: Project, id: string): string {
  return `/projects/${slug}#${id}`;
}

function openP0(project: Project, now: string): string[] {
  return project.blockers
    .filter((one) => one.severity === "P0" && blockerStanding(project, one, now) !== "resolved")
    .map((one) => one.title);
}

function facts(project: Project, summary: ProjectSummary, now: string): string[] {
  const { counts, claims } = summary;
  const size = [
    counts.phases > 0 ? formatCount(counts.phases, "phase") : null,
    counts.tasks > 0 ? formatCount(counts.tasks, "task") : null,
    counts.exitItems > 0 ? formatCount(counts.exitItems, "exit criterion", "exit criteria") : null,
  ].filter((words) => words !== null);
  return [
    size.join(", "),
    claims.refuted > 0
      ? `${formatShare(claims.refuted, heardClaims(claims))} claims refuted${withdrawnWords(claims)}`
      : `${formatCount(heardClaims(claims), "claim")}, none refuted${withdrawnWords(claims)}`,
    project.targetOn === null ? "No target date" : `Target ${formatDay(project.targetOn, now)}`,
  ].filter((words) => words !== "");
}

function withdrawnWords({ withdrawn }: ProjectSummary["claims"]): string {
  return withdrawn === 0 ? "" : `, ${formatNumber(withdrawn)} withdrawn`;
}

function nextGate(
  { slug }: Project,
  { currentGate, gates, verdictCounts }: ProjectSummary,
): Strip["gate"] {
  const plan = pageHref(slug, "/plan");
  if (currentGate) {
    return {
      text: `Gate ${currentGate.phaseKey}`,
      note: wordGateStates(currentGate.counts),
      href: hrefOf(slug, { kind: "phase", key: currentGate.phaseKey }),
    };
  }
  if (gates.length === 0) return { text: "none", note: "no gate defined", href: plan };
  if (verdictCounts.gates.total === 0) {
    return { text: "none", note: "every phase is deferred", href: plan };
  }
  const { waived } = verdictCounts.gates;
  const note = waived > 0 ? `all passed, ${waived} of them by waiver` : "every gate has passed";
  return { text: "none left", note, href: plan };
}

function claimsOf({ slug }: Project, { claims }: ProjectSummary): Strip["claims"] {
  const total = heardClaims(claims);
  return {
    refuted: claims.refuted,
    note: `${total === 0 ? "no claims" : `of ${formatCount(total, "claim")}`}${withdrawnWords(claims)}`,
    href: pageHref(slug, "/evidence"),
  };
}

function blockersOf(project: Project, summary: ProjectSummary): Strip["blockers"] {
  const { P0, P1 } = summary.openIssues;
  const onRecord = `${formatNumber(P0.blockers)} / ${formatNumber(P1.blockers)} blockers on record`;
  const gone = summary.claimedResolvedBlockers.P0 + summary.claimedResolvedBlockers.P1;
  const tallied = P0.tally !== null || P1.tally !== null;
  const [p0, p1] = [mostOpen(P0), mostOpen(P1)];
  const isTracker = p0 === P0.tally && p1 === P1.tally;
  const figure = (tally: number | null) => (tally === null ? "?" : formatNumber(tally));
  const tracker = isTracker ? "issues" : `${figure(P0.tally)} / ${figure(P1.tally)} issues`;
  return {
    p0,
    p1,
    note: tallied
      ? `${tracker} in the tracker; ${onRecord}`
      : gone > 0
        ? `blockers, ${gone} of them said to be gone`
        : "blockers on record",
    href: pageHref(project.slug, "/blockers") ?? anchor(project, "blockers"),
  };
}
