import type { Evidence } from "@/lib/domain/project";

export const A_PERSON = "a second person";

export function evidenceTitle({ outcome, exitCode }: Evidence): string {
  return exitCode === null ? outcome : `exit ${exitCode}`;
}
