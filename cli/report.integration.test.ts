import { randomUUID } from "node:crypto";
import { copyFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Handler } from "@/lib/platform/answering";
import { db } from "@/lib/platform/db";
import { makeActedOn } from "@/lib/testing/acting";
import { makeProgram } from "@/lib/testing/programs";
import { Reporter } from "@/lib/testing/reporter-process";
import { RoutesOverHttp } from "@/lib/testing/routes-over-http";

// Whatever is declared stands in the registry once its file is loaded.
import.meta.glob<Record<string, Handler>>("../app/api/v1/projects/*/evidence/**/route.ts", {
  eager: true,
});

const server = new RoutesOverHttp();
beforeAll(() => server.start());
afterAll(() => server.stop());

async function makePipeline() {
  const { slug, projectId, act, lena } = await makeActedOn("intake", {
    tasks: [{ key: "1", title: "It is tested" }],
    checks: [{ key: "unit", subject: { kind: "task", key: "1" }, kind: "command" }],
    metrics: [{ key: "coverage", name: "Coverage", unit: "%", comparator: ">=", target: 80 }],
  });
  const rule = (pattern: string, format: string, target: object) =>
    act(lena, "addRule", { id: randomUUID(), format, pattern, target });
  await rule("*", "junit", { kind: "check", key: "unit" });
  await rule("lines", "lcov", { kind: "metric", key: "coverage" });
  const { secret } = await makeProgram(slug, ["evidence"]);
  const reporter = await Reporter.in({
    ...{ GANTRY_URL: server.url, GANTRY_PROJECT: slug, GANTRY_TOKEN: secret },
  });
  const file = (name: string) => path.join(reporter.folder, name);
  await copyFile("lib/testing/reports/junit-vitest.xml", file("junit.xml"));
  await writeFile(file("lcov.info"), "SF:a.ts\nLF:100\nLH:85\nend_of_record\n");
  const evidence = () => db().evidence.findMany({ where: { projectId } });
  return { reporter, evidence, file };
}

describe("gantry report", () => {
  it("posts files as they are, and says what came of each", async () => {
    const { reporter, evidence } = await makePipeline();
    const place = [
      "--commit",
      "1a2b3c4",
      "--branch",
      "main",
      "--run-url",
      "https://ci.example.com/1",
    ];
    const junit = await reporter.run(["report", "junit", "junit.xml", ...place]);
    expect(junit).toMatchObject({
      code: 0,
      stdout: "junit.xml: 1 result, 0 samples, 0 waiting for a rule\n",
    });
    expect(await evidence()).toMatchObject([
      { commit: "1a2b3c4", branch: "main", url: "https://ci.example.com/1", clockSkewed: false },
    ]);
    const lcov = await reporter.run(["report", "lcov", "lcov.info", "--json", "--quiet"]);
    expect(lcov).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(lcov.stdout)).toMatchObject({
      reports: [{ file: "lcov.info", is: "taken", samples: [{ metric: "coverage", value: 85 }] }],
    });
  });

  it("keeps what cannot be sent, sends it once, and keeps apart what the server cannot read", async () => {
    const { reporter, evidence, file } = await makePipeline();
    await server.stop();
    const away = await reporter.run(["report", "junit", "junit.xml", "--wait", "0"]);
    expect(away.code).toBe(69);
    expect(await reporter.spooled()).toHaveLength(1);
    await server.start();
    await writeFile(file("broken.xml"), "<testsuite><testcase></testsuite>");
    const broken = await reporter.run(["report", "junit", "broken.xml"]);
    expect(broken.code).toBe(1);
    expect(broken.stderr).toMatch(/sent 1 result of earlier runs[^]*REFUSED \(422\)/);
    expect(await evidence()).toHaveLength(1);
    expect(await reporter.spooled()).toEqual([]);
    expect(await reporter.spooled(".refused")).toHaveLength(1);
  });

  it.each([
    [["report", "junit", "missing.xml"], "missing.xml cannot be read"],
    [["report", "html", "junit.xml"], "Say which format: junit, tap, sarif"],
    [["report", "junit"], "Say which file"],
  ])("is wrong usage: %j", async (args, message) => {
    const { reporter } = await makePipeline();
    const ended = await reporter.run(args);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(message);
    expect(await reporter.spooled()).toEqual([]);
  });
});
