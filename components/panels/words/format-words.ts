import type { RuleFormat } from "@/lib/features/intake/constants";

/** How a result came, and for what a rule is. */
export const FORMAT_WORDS: Record<RuleFormat, string> = {
  any: "in any way",
  result: "alone",
  junit: "JUnit",
  tap: "TAP",
  sarif: "SARIF",
  lcov: "LCOV",
  cobertura: "Cobertura",
  k6: "k6",
  autocannon: "autocannon",
  prometheus: "Prometheus",
};

/** "in a file of JUnit", "alone". */
export function wordCame(format: string): string {
  const known = Object.entries(FORMAT_WORDS).find(([name]) => name === format)?.[1] ?? format;
  return format === "any" || format === "result" ? known : `in a file of ${known}`;
}
