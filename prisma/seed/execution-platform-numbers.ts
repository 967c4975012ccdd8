import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

/** Thousands of dollars as minor units. */
export function usd(thousands: number): number {
  return thousands * 100_000;
}

const exactly = (thousands: number) => ({
  lowMinor: usd(thousands),
  likelyMinor: usd(thousands),
  highMinor: usd(thousands),
});

const category = "Production readiness";
const reported = {
  basis: "stated",
  takenOn: "2025-10-11",
  by: "Technical Architecture Team",
} as const;

export const numbers = {
  metrics: [
    {
      key: "availability",
      name: "Availability",
      category,
      unit: "%",
      comparator: ">=",
      target: 99.9,
    },
    {
      key: "latency-p95",
      name: "Latency P95",
      category,
      unit: "s",
      comparator: "<",
      target: 2,
    },
    {
      key: "error-rate",
      name: "Error rate",
      category,
      unit: "%",
      comparator: "<",
      target: 1,
    },
    {
      key: "cost-accuracy",
      name: "Cost accuracy",
      category,
      unit: "%",
      comparator: "within",
      target: 5,
    },
    {
      key: "test-coverage",
      name: "Test coverage",
      category,
      unit: "%",
      comparator: ">",
      target: 80,
    },
    {
      key: "providers-validated",
      name: "Providers validated",
      category,
      comparator: ">=",
      target: 3,
    },
    {
      key: "tools-implemented",
      name: "Tools implemented",
      category,
      comparator: ">=",
      target: 12,
    },
    {
      key: "observability",
      name: "Observability",
      category,
      comparator: "is",
      targetText: "full",
    },
  ],
  samples: [
    { metricKey: "cost-accuracy", low: 50, high: 50, ...reported },
    { metricKey: "test-coverage", low: 89, high: 89, ...reported },
    { metricKey: "providers-validated", low: 0, high: 0, outOf: 3, ...reported },
    { metricKey: "tools-implemented", low: 2, high: 2, ...reported },
    { metricKey: "observability", text: "none", ...reported },
  ],
  moneyLines: [
    {
      key: "engineering",
      kind: "investment",
      name: "Engineering",
      amount: exactly(300),
      note: "4.5 full-time people for 6 months.",
    },
    {
      key: "infrastructure",
      kind: "investment",
      name: "Infrastructure (AWS)",
      amount: exactly(10),
    },
    {
      key: "api-testing",
      kind: "investment",
      name: "API calls for testing",
      amount: exactly(5),
    },
    {
      key: "tools",
      kind: "investment",
      name: "Tools and licences",
      amount: exactly(5),
    },
    {
      key: "contingency",
      kind: "contingency",
      name: "Contingency",
      amount: exactly(64),
      note: "20 % of the lines above.",
    },
    {
      key: "outages",
      kind: "annual-return",
      name: "Fewer outages of providers",
      per: "year",
      amount: exactly(50),
    },
    {
      key: "runaway",
      kind: "annual-return",
      name: "Cost runaway prevented",
      per: "year",
      amount: exactly(100),
    },
    {
      key: "productivity",
      kind: "annual-return",
      name: "Productivity of developers",
      per: "year",
      amount: exactly(80),
      note: "40 % faster.",
    },
    {
      key: "negotiation",
      kind: "annual-return",
      name: "A better position towards vendors",
      per: "year",
      amount: exactly(50),
    },
  ],
} satisfies Partial<ProjectDocumentInput>;
