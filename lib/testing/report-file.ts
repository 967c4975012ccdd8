import { readFileSync } from "node:fs";
import path from "node:path";

/** What a CI run left behind, as the tool of that name writes it: `lib/testing/reports/`. */
export function reportFile(name: string): string {
  return readFileSync(path.join(import.meta.dirname, "reports", name), "utf8");
}
