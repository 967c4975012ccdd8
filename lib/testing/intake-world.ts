import { randomUUID } from "node:crypto";
import type { TakenReport } from "@/lib/features/intake/types";
import type { Handler } from "@/lib/platform/answering";
import { db } from "@/lib/platform/db";
import { makeActedOn } from "./acting";
import { makeProgram, sendReport } from "./programs";

/** Names of figures that are metrics too. */
export const ANY = [
  "requests.average",
  "requests.min",
  "requests.max",
  "requests.p50",
  "requests.p99",
];

/** A project with checks and metrics, and a program that sends files about it to the route of reports. */
export async function makeIntake(reports: Handler) {
  const world = await makeActedOn("intake", {
    tasks: [{ key: "1", title: "It is tested" }],
    checks: [
      { key: "unit", subject: { kind: "task", key: "1" }, kind: "command" },
      { key: "api", subject: { kind: "task", key: "1" }, kind: "command" },
    ],
    metrics: [
      { key: "coverage", name: "Coverage", unit: "%", comparator: ">=", target: 80 },
      { key: "drill", name: "Drill", comparator: "is", targetText: "passed" },
      { key: "p99", name: "p99", unit: "s", comparator: "<=", target: 1 },
      ...ANY.map((key) => ({ key, name: key, unit: "/s", comparator: ">=", target: 1 })),
    ],
  });
  const { secret, id: program } = await makeProgram(world.slug, ["evidence"]);
  const post = async (format: string, text: string, query = "", headers: object = {}) => {
    const search = `format=${format}&${query}`;
    const answer = await sendReport(reports, secret, { slug: world.slug, search, text, headers });
    return { ...answer, taken: answer.body.data as TakenReport };
  };
  const rule = (pattern: string, target: object, format = "any") =>
    world.act(world.lena, "addRule", { id: randomUUID(), format, pattern, target });
  const evidence = () =>
    db().evidence.findMany({ where: { projectId: world.projectId }, orderBy: { seq: "asc" } });
  const waiting = () => db().waitingResult.findMany({ where: { projectId: world.projectId } });
  return { ...world, program, post, rule, evidence, waiting };
}
