import { FORMATS } from "@/lib/domain/intake/readings";

/** So many results are taken at once. */
export const RESULTS_AT_ONCE = 100;

/** So many bytes one request may have: a program with more to say says it in several. */
export const RESULTS_BYTES = 900 * 1024;

/** The same of a file. */
export const REPORT_BYTES = 5 * 1024 * 1024;

export const LONGEST_EXCERPT = 65_536;
export const LONGEST_COMMAND = 1000;

/** So many names wait for somebody to say of what they speak, and so many results of each. */
export const MOST_WAITING = 1000;
export const KEPT_OF_A_NAME = 10;

/** How a result came that no file brought. */
export const PLAIN = "result";

/** What a rule is for: what comes alone, in a file of one format, or in any way. */
export const RULE_FORMATS = ["any", PLAIN, ...FORMATS] as const;
export type RuleFormat = (typeof RULE_FORMATS)[number];

/** So many rules a project has. */
export const MOST_RULES = 500;
