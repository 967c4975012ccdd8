import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { outlookOf } from "@/lib/domain/forecast/outlook";
import { forecastCompletion } from "@/lib/domain/forecast/forecast-completion";
import { listFindings } from "@/lib/domain/audit/list-findings";
import { rankUnlocks } from "@/lib/domain/plan/unlock-leverage";
import type { Project } from "@/lib/domain/project";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import { projectDocument } from "@/lib/features/documents/schema";
import { OWN_FIELDS } from "@/lib/features/projects/constants";
import { TABLE_NAMES, allTables } from "@/lib/features/reports/tables";
import type { Content } from "@/lib/platform/openapi/document";
import { projectFromDocument } from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { LISTS, type ListName } from "../projects/[slug]/[list]/lists";
import { answerEconomics } from "../projects/[slug]/economics/answer";
import { answerSchedule } from "../projects/[slug]/schedule/answer";
import { answerTables } from "../projects/[slug]/tables/answer";
import { answerVerdict } from "../projects/[slug]/verdict/answer";
import answered from "./answered.json";
import { apiDocument } from "./document";
import { EXAMPLES } from "./examples";

// What the examples show is what Gantry answers of the example portfolio. Where a rule has changed what that
// is, run this with EXAMPLES=write and look at what it makes of answered.json.

const NOW = "2025-12-02T18:00:00.000Z";
const FILE = new URL("answered.json", import.meta.url);

/** Where the list of the first is empty, another one is shown. */
const SYSTEMS = ["vimana", "execution-platform", "core-vibe-hq", "visionflow"].map(load);

describe("the examples", () => {
  const operations = Object.values(apiDocument().paths).flatMap((one) =>
    Object.values(one).map((operation) => [operation.operationId, operation] as const),
  );

  it("stand at every list, and each belongs to an operation", () => {
    const known = new Map(operations);
    for (const id of Object.keys(EXAMPLES)) expect([...known.keys()]).toContain(id);
    for (const [id, { responses }] of operations) {
      const { schema } = responses[200].content["application/json"]!;
      if (schema.properties?.items) expect(EXAMPLES[id]?.answered, id).toBeDefined();
    }
  });

  it.each(operations.filter(([id]) => id in EXAMPLES))("of %s are valid", (_, operation) => {
    const { requestBody, responses } = operation;
    for (const content of [requestBody?.content, responses[200].content]) {
      expectValid(content?.["application/json"]);
    }
  });

  it("are what Gantry answers", () => {
    const told = JSON.parse(JSON.stringify(answersOfAll())) as unknown;
    if (process.env.EXAMPLES === "write") {
      writeFileSync(FILE, `${JSON.stringify(told, null, 2)}\n`);
    } else expect(told).toEqual(answered);
  });
});

function expectValid(content: Content | undefined) {
  for (const { value } of Object.values(content?.examples ?? {})) {
    const schema = z.fromJSONSchema(content?.schema as Parameters<typeof z.fromJSONSchema>[0]);
    expect(schema.safeParse(value).error?.issues ?? []).toEqual([]);
  }
}

function answersOfAll() {
  const [vimana] = SYSTEMS;
  if (!vimana) throw new Error("There is no vimana.");
  const one = projectAnswer(vimana);
  // What none of them has is written by hand.
  const lists = Object.keys(LISTS)
    .map((name) => [`read.${name}`, listAnswer(name as ListName)] as const)
    .filter(([, found]) => found !== null);
  return named({
    "read.projects": page([one, one, one, one]),
    "read.project": one,
    "read.verdict": shortened(answerVerdict(vimana, NOW)),
    "read.findings": shortened(listFindings(vimana, NOW)),
    "read.unlocks": shortened({ items: rankUnlocks(vimana, NOW), total: 0 }),
    "read.schedule": shortened(answerSchedule(scheduleProject(vimana, NOW))),
    "read.forecast": shortened(forecastCompletion(vimana, NOW)),
    "read.economics": shortened(answerEconomics(vimana, NOW)),
    "read.tables": shortened(answerTables(TABLE_NAMES, allTables(vimana, NOW))),
    ...(Object.fromEntries(lists) as object),
  });
}

function projectAnswer(project: Project) {
  const own = Object.fromEntries(OWN_FIELDS.map((name) => [name, project[name]]));
  const forecast = { ...outlookOf(project, forecastCompletion(project, NOW)), isCurrent: true };
  return { ...own, computed: { ...summariseProject(project, NOW), forecast } };
}

/** The first row of the first system that has one. */
function listAnswer(name: ListName) {
  for (const system of SYSTEMS) {
    const rows = LISTS[name].rows(system, NOW);
    if (rows.length > 0) return page(rows);
  }
  return null;
}

function page(rows: object[]) {
  const [first] = rows as { id: string }[];
  const nextCursor = rows.length > 1 ? uuidOf(first?.id ?? "") : null;
  return { items: [shortened(first)], total: rows.length, nextCursor };
}

/** One entry of each list in it is enough to show what stands there. */
function shortened<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.slice(0, 1).map(shortened) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, shortened(part)]),
  ) as Value;
}

/** The builder names rows in words, the database by UUIDs. */
function named(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((part) => named(part, name));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, named(part, key)]));
  }
  return typeof value === "string" && /^(id|evidenceId)$/.test(name) ? uuidOf(value) : value;
}

function uuidOf(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function load(slug: string): Project {
  const input = portfolio.find((one) => one.project.slug === slug);
  return projectFromDocument(projectDocument.parse(input));
}
