import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";

/** Names what this server was built from: a page that was drawn by another build is an old one. */
export const BUILD = readBuild();

function readBuild(): string {
  try {
    return readFileSync(path.join(process.cwd(), ".next", "BUILD_ID"), "utf8").trim();
  } catch {
    return "unbuilt";
  }
}
