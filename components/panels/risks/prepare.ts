import type { MoneyRange, Project, Risk } from "@/lib/domain/project";
import { expectedLoss, sumExpectedLosses } from "@/lib/domain/risks/expected-loss";
import { rateRisk } from "@/lib/domain/risks/rate-risk";
import { nextReviewOn, reviewStanding } from "@/lib/domain/risks/review-standing";
import { sortRisks } from "@/lib/domain/risks/sort-risks";
import { agreeShare, formatShare } from "@/lib/format/counts";
import { AMOUNTS_HIDDEN, HIDDEN } from "../words/hidden-money";
import { formatDay } from "@/lib/format/dates";
import { formatPercent } from "@/lib/format/percent";
import {
  wordExpectation,
  wordMissing,
  wordMoney,
  wordRating,
  wordReview,
} from "../words/risk-words";
import { bottomLine, worstOf } from "./bottom-line";
import type { RiskFigure, RiskRow, RisksModel } from "./contract";

export function prepareRisks(project: Project, mayEdit: boolean, now: string): RisksModel {
  const { slug, reviewCadenceDays: days } = project;
  const risks = sortRisks(project.risks, now);
  const on = nextReviewOn(days, now);
  return {
    slug,
    now,
    mayEdit,
    next: { on, text: formatDay(on, now), days },
    ...bottomLine(project, now),
    figures: figuresOf(project, risks, now),
    rows: risks.map((risk) => toRow(project, risk, now)),
  };
}

function toRow(project: Project, risk: Risk, now: string): RiskRow {
  const { id, version, key, title, probability, probabilityPercent, impact, reviewOn } = risk;
  const { impactNote, mitigation, owner } = risk;
  const { computed, stated, standing, differs, reasons } = rateRisk(risk);
  const review = reviewStanding(risk, now);
  return {
    id,
    version,
    key,
    title,
    probability,
    chance: probabilityPercent === null ? null : formatPercent(probabilityPercent),
    impact,
    standing,
    computed,
    stated,
    differs,
    why: reasons.map(wordRating),
    impactNote,
    loss: project.hidesMoney ? NOT_SHOWN : risk.loss && wordMoney(risk.loss, project.currency),
    ...toExpected(project, risk),
    mitigation,
    owner,
    review: { state: review.state, text: wordReview(review, reviewOn, now) },
  };
}

const NOT_SHOWN = { text: HIDDEN, likely: null };

function toExpected(
  { hidesMoney, currency }: Project,
  risk: Risk,
): Pick<RiskRow, "expected" | "notExpected"> {
  if (hidesMoney) return { expected: null, notExpected: AMOUNTS_HIDDEN };
  const expected = expectedLoss(risk);
  if (expected.kind === "unknown" || risk.loss === null) {
    const missing = expected.kind === "unknown" ? expected.missing : [];
    return { expected: null, notExpected: wordMissing(missing) };
  }
  const from = wordExpectation(expected.percent, risk.loss, currency);
  return { expected: { amount: wordMoney(expected.loss, currency), from }, notExpected: null };
}

function figuresOf(project: Project, risks: readonly Risk[], now: string): RiskFigure[] {
  const unassessed = risks.filter((risk) => rateRisk(risk).computed === null).length;
  return [
    worstFigure(risks),
    {
      label: "Not assessed",
      value: formatShare(unassessed, risks.length),
      likely: null,
      note: "probability or impact unknown",
      href: "?level=not-assessed#register",
    },
    reviewFigure(risks, now),
    lossFigure(project, risks),
  ];
}

function worstFigure(risks: readonly Risk[]): RiskFigure {
  const { level, of } = worstOf(risks);
  const isOnlySaid = level !== "unknown" && of.every((risk) => rateRisk(risk).computed === null);
  const share = `${formatShare(of.length, risks.length)}${isOnlySaid ? ", only stated" : ""}`;
  return {
    label: "Worst known level",
    value: risks.length === 0 ? "none" : level,
    likely: null,
    note: of.length === 1 ? `${share}: ${of[0]?.title ?? ""}` : share,
    href: risks.length === 0 ? "#register" : `?level=${level}#register`,
  };
}

function reviewFigure(risks: readonly Risk[], now: string): RiskFigure {
  const reviews = risks.map((risk) => ({ ...risk, ...reviewStanding(risk, now) }));
  const due = reviews.filter(({ state }) => state === "due");
  const undated = reviews.filter(({ state }) => state === "none").length;
  const days = (due.length > 0 ? due : reviews).flatMap(({ reviewOn }) => reviewOn ?? []).sort();
  const [first] = days;
  const when = due.length > 0 ? "oldest since" : "next";
  const notes = [
    ...(first === undefined ? [] : [`${when} ${formatDay(first, now)}`]),
    ...(undated > 0 || first === undefined ? [`${undated} without a date`] : []),
  ];
  return {
    label: "Reviews due",
    value: formatShare(due.length, risks.length),
    likely: null,
    note: notes.join(", "),
    href: due.length > 0 ? "?review=due#register" : "?review=none#register",
  };
}

/** Over those that have one, so the least there is. */
function lossFigure({ hidesMoney, currency }: Project, risks: readonly Risk[]): RiskFigure {
  const figure = { label: "Expected loss", href: "#register" };
  if (hidesMoney) return { ...figure, value: HIDDEN, likely: null, note: AMOUNTS_HIDDEN };
  const { loss, computed, of } = sumExpectedLosses(risks);
  const { text, likely } = amountOf(loss, currency);
  return {
    ...figure,
    value: text,
    likely,
    note:
      loss === null
        ? "no risk has both its chance and its loss in figures"
        : `${formatShare(computed, of)} ${agreeShare(computed, of, "has", "have")} both chance and loss in figures`,
  };
}

function amountOf(loss: MoneyRange | null, currency: string) {
  return loss === null ? { text: "unknown", likely: null } : wordMoney(loss, currency);
}
