import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

/** A range in thousands of dollars, as minor units. */
export function usdRange(low: number, high: number) {
  return { lowMinor: low * 100_000, highMinor: high * 100_000 };
}

export const economics = {
  options: [
    {
      key: "1",
      name: "Deploy now",
      weeks: { low: 0, high: 0 },
      cost: { lowMinor: 0, likelyMinor: 0, highMinor: 0 },
      incidentCost: usdRange(500, 2000),
      risk: "critical",
      riskNote: "Stated as extremely high, with a high risk of failure.",
      probabilityPercent: 10,
      impact: "Severe damage to the reputation, and customers who leave.",
      statedLabel: "not recommended",
    },
    {
      key: "2",
      name: "Critical fixes only",
      weeks: { low: 2, high: 2 },
      phaseKeys: ["1"],
      cost: usdRange(75, 100),
      risk: "high",
      riskNote: "Still called risky after two weeks of critical fixes.",
      probabilityPercent: 40,
      impact: "Failure remains considerably likely.",
      statedLabel: "risky",
    },
    {
      key: "3",
      name: "Reliability foundation",
      weeks: { low: 4, high: 4 },
      phaseKeys: ["1", "2"],
      cost: usdRange(150, 200),
      risk: "medium",
      riskNote: "Stated as moderate; acceptable with the four-week foundation.",
      probabilityPercent: 75,
      impact: "Good enough for a controlled rollout.",
      statedLabel: "acceptable",
    },
    {
      key: "4",
      name: "Full production hardening",
      weeks: { low: 6, high: 6 },
      phaseKeys: ["1", "2", "3"],
      cost: usdRange(225, 300),
      risk: "low",
      riskNote: "Called production ready after the full six weeks.",
      probabilityPercent: 95,
      impact: "Deployment to production with confidence.",
      statedLabel: "recommended",
      recommendedBy: [
        { by: "Code Audit Phase 3", section: "Strategic Options: Option 4" },
        { by: "Code Audit Phase 3", section: "Conclusion and Recommendation" },
      ],
    },
  ],
  moneyLines: [
    {
      key: "downtime",
      kind: "incident-cost",
      name: "Service downtime",
      per: "incident",
      amount: usdRange(50, 100),
      optionKey: "1",
    },
    {
      key: "data-recovery",
      kind: "incident-cost",
      name: "Data recovery",
      per: "incident",
      amount: usdRange(25, 50),
      optionKey: "1",
    },
    {
      key: "breach",
      kind: "incident-cost",
      name: "Remediation of a security breach",
      per: "incident",
      amount: usdRange(100, 500),
      optionKey: "1",
      note: "The report names no period.",
    },
    {
      key: "churn",
      kind: "annual-loss",
      name: "Customer churn",
      per: "year",
      amount: usdRange(200, 1000),
      optionKey: "1",
    },
    {
      key: "engineering",
      kind: "investment",
      name: "Engineering effort",
      amount: usdRange(150, 250),
      note: "Four to six weeks.",
    },
    {
      key: "testing",
      kind: "investment",
      name: "Testing and validation",
      amount: usdRange(50, 75),
    },
    {
      key: "infrastructure",
      kind: "investment",
      name: "Hardening of the infrastructure",
      amount: usdRange(25, 50),
    },
  ],
} satisfies Partial<ProjectDocumentInput>;
