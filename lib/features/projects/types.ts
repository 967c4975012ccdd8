import type { MoneyRange, Project } from "@/lib/domain/project";
import type { GateSummary, ProjectSummary } from "@/lib/domain/summary/summarise-project";
import type { ItemState } from "@/lib/domain/vocabulary";

/** What one row of the portfolio is drawn from: raw values, no words. */
export interface PortfolioLine {
  slug: string;
  name: string;
  summary: string;
  targetOn: string | null;
  currency: string;
  readiness: {
    verified: number | null;
    claimed: number | null;
    stated: number | null;
    target: number | null;
    gap: number | null;
  };
  /** Blockers still in the way. */
  openBlockers: { P0: number; P1: number };
  /** Open issues as an outside tracker counts them; null where none was read. */
  tallies: { P0: number | null; P1: number | null } | null;
  phases: number;
  /** The first gate that has not passed; null when every gate has, or there is none. */
  gate: PortfolioGate | null;
  claims: ProjectSummary["claims"];
  /** Investment and contingency together; null where no line says. */
  investment: MoneyRange | null;
}

export interface PortfolioGate {
  phaseKey: string;
  result: GateSummary["result"];
  locked: boolean;
  /** Deciding criteria by state, only the states there are. */
  counts: Partial<Record<ItemState, number>>;
}

export function toPortfolioLine(project: Project, summary: ProjectSummary): PortfolioLine {
  const { readiness, openBlockers, currentGate } = summary;
  return {
    slug: project.slug,
    name: project.name,
    summary: project.summary,
    targetOn: project.targetOn,
    currency: project.currency,
    readiness: {
      verified: readiness.verified,
      claimed: readiness.claimed,
      stated: statedReadiness(project) ?? readiness.stated,
      target: project.readinessTargetPercent,
      gap: readiness.gap,
    },
    openBlockers: { P0: openBlockers.P0, P1: openBlockers.P1 },
    tallies: talliesOf(summary),
    phases: summary.counts.phases,
    gate: currentGate && toGate(currentGate),
    claims: summary.claims,
    investment: investmentOf(project),
  };
}

/** What a document says of the readiness of the whole, as a percentage or as a score out of ten. */
function statedReadiness({ statedFigures }: Project): number | null {
  const figure = statedFigures.find((row) => row.computes === "readiness.overall");
  if (!figure || figure.low === null) return null;
  return figure.unit === "score" ? figure.low * 10 : figure.low;
}

function talliesOf({ tallies }: ProjectSummary): PortfolioLine["tallies"] {
  if (tallies.length === 0) return null;
  const count = (severity: string) =>
    tallies.find((row) => row.severity === severity)?.count ?? null;
  return { P0: count("P0"), P1: count("P1") };
}

function toGate({ phaseKey, result, locked, counts }: GateSummary): PortfolioGate {
  const present = Object.entries(counts).filter(([, count]) => count > 0);
  return { phaseKey, result, locked, counts: Object.fromEntries(present) };
}

function investmentOf({ moneyLines }: Project): MoneyRange | null {
  const lines = moneyLines.filter(
    ({ kind, optionKey }) =>
      optionKey === null && (kind === "investment" || kind === "contingency"),
  );
  if (lines.length === 0) return null;
  const sum = (pick: (amount: MoneyRange) => number) =>
    lines.reduce((total, { amount }) => total + pick(amount), 0);
  const isStated = lines.every(({ amount }) => amount.likelyMinor !== null);
  return {
    lowMinor: sum((amount) => amount.lowMinor),
    likelyMinor: isStated ? sum((amount) => amount.likelyMinor ?? 0) : null,
    highMinor: sum((amount) => amount.highMinor),
  };
}
