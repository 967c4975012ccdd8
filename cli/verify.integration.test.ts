import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Handler } from "@/lib/platform/answering";
import { db } from "@/lib/platform/db";
import { makeActedOn } from "@/lib/testing/acting";
import { makeProgram } from "@/lib/testing/programs";
import { Reporter } from "@/lib/testing/reporter-process";
import { makeWorld } from "@/lib/testing/role-matrix-world";
import { RoutesOverHttp } from "@/lib/testing/routes-over-http";

// Whatever is declared stands in the registry once its file is loaded.
import.meta.glob<Record<string, Handler>>("../app/api/v1/projects/*/*/route.ts", { eager: true });

const server = new RoutesOverHttp();

beforeAll(async () => {
  await makeWorld();
  await server.start();
});
afterAll(() => server.stop());

const item = (key: string) => ({ kind: "item" as const, key });
const command = (key: string, of: string, text: string) => ({
  ...{ key, subject: item(of), kind: "command", command: text, seenRed: true },
});

async function makePipeline(config?: object) {
  const { slug, projectId } = await makeActedOn("evidence", {
    phases: [
      { key: "0", name: "Repairs" },
      { key: "1", name: "Hardening" },
    ],
    items: [
      { key: "exit-0-1", list: "exit", phaseKey: "0", text: "It starts" },
      { key: "exit-0-2", list: "exit", phaseKey: "0", text: "It answers" },
      { key: "exit-1-1", list: "exit", phaseKey: "1", text: "It lasts" },
    ],
    checks: [
      command("starts", "exit-0-1", "true"),
      command("answers", "exit-0-2", "touch never-permitted"),
      { key: "looked", subject: item("exit-0-2"), kind: "person" },
      command("lasts", "exit-1-1", "echo lasting; exit 5"),
    ],
  });
  const { secret } = await makeProgram(slug, ["evidence", "read"]);
  const reporter = await Reporter.in({ GANTRY_URL: server.url, GANTRY_TOKEN: secret });
  if (config) {
    const text = JSON.stringify({ project: slug, ...config });
    await writeFile(path.join(reporter.folder, "gantry.json"), text);
  }
  const rows = () =>
    db().evidence.findMany({
      where: { projectId },
      include: { check: true },
      orderBy: { seq: "asc" },
    });
  return { reporter, slug, secret, rows };
}

describe("gantry verify", () => {
  it("runs what gantry.json names, one post for all, and says what it did not run", async () => {
    const { reporter, rows } = await makePipeline({
      commands: { starts: ["sh", "-c", "echo started"], lasts: "echo lasting; exit 5" },
    });
    const before = server.asked.length;
    const ended = await reporter.run(["verify"]);
    expect(ended.code).toBe(1);
    expect(ended.stdout.replace(/\d+\.\d/g, "0.0").split("\n")).toEqual([
      "check   what                  outcome  seconds",
      "starts  sh -c 'echo started'  passed       0.0",
      "lasts   echo lasting; exit 5  failed       0.0",
      "",
      "1 of 2 checks passed.",
      "",
      "Not run (2):",
      "  answers  gantry.json has no command for it",
      "  looked   a person confirms it",
      "",
    ]);
    expect(ended.stderr).toContain("gantry:   lasting\n");
    expect(server.asked.slice(before).filter((one) => one.startsWith("POST"))).toHaveLength(1);
    expect(await rows()).toMatchObject([
      { outcome: "passed", excerpt: "started\n", check: { key: "starts" } },
      { outcome: "failed", exitCode: 5, check: { key: "lasts" } },
    ]);
    expect(existsSync(path.join(reporter.folder, ".gantry-spool", ".gitignore"))).toBe(true);
  });

  it("never runs the text of the server that does not stand in the file word for word", async () => {
    const { reporter, rows } = await makePipeline({ commands: ["true", "touch  never-permitted"] });
    const ended = await reporter.run(["verify", "--phase", "0", "--json", "--quiet"]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ended.stdout)).toMatchObject({
      ran: [{ key: "starts", outcome: "passed", post: "taken", status: "recorded" }],
      notRun: [
        { key: "answers", why: "its command does not stand in gantry.json" },
        { key: "looked" },
      ],
    });
    expect(existsSync(path.join(reporter.folder, "never-permitted"))).toBe(false);
    expect(await rows()).toHaveLength(1);
  });

  it("takes only those asked for, and ends one that takes too long", async () => {
    const { reporter, rows } = await makePipeline({
      commands: { starts: "sleep 20 & sleep 20", lasts: "true" },
    });
    const ended = await reporter.run(["verify", "--check", "exit-0-1", "--timeout", "0.3"]);
    expect(ended.code).toBe(1);
    expect(await rows()).toMatchObject([
      { outcome: "error", excerpt: "[It was stopped after 0.3 s.]\n", check: { key: "starts" } },
    ]);
    expect((await reporter.run(["verify", "--check", "nothing"])).code).toBe(2);
  });

  it("takes the key of an item, and runs nothing while the file names what is not there", async () => {
    const { reporter, rows } = await makePipeline({
      commands: { starts: "true", "exit-0-2": "false" },
    });
    const ended = await reporter.run(["verify", "--phase", "0"]);
    expect(ended.stdout).toMatch(/1 of 2 checks passed/);
    expect(await rows()).toMatchObject([
      { check: { key: "starts" } },
      { check: { key: "answers" } },
    ]);

    const wrong = {
      commands: { starts: "true", lasts: "true", "exit-0-11": "false", start: "true" },
    };
    const { reporter: other, rows: none } = await makePipeline(wrong);
    const refused = await other.run(["verify", "--phase", "0"]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("no check of the project is called exit-0-11.");
    expect(refused.stderr).toContain("no check of the project is called start.");
    expect(await none()).toEqual([]);
  });

  it("is wrong usage without a file that permits anything, and proves nothing where nothing ran", async () => {
    const { reporter, slug } = await makePipeline();
    expect((await reporter.run(["verify", "--project", slug])).code).toBe(2);
    const { reporter: other } = await makePipeline({ commands: [] });
    const ended = await other.run(["verify"]);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain("Nothing was run, so nothing is verified.");
  });
});

describe("gantry status", () => {
  it("holds a deployment up until the gate has passed and the verdict is what is required", async () => {
    const { reporter, slug } = await makePipeline();
    const asked = ["status", "--project", slug];
    const before = await reporter.run(asked);
    expect(before.code).toBe(0);
    expect(before.stdout).toMatch(
      new RegExp(`^${slug}: NO-GO\n  Gate 0 not passed \\(0 of 2 verified`),
    );
    expect(before.stdout).toMatch(
      / 0 {2}Repairs {4}unknown {2}0 of 2 verified {2}to do: exit-0-1, It starts/,
    );
    expect((await reporter.run([...asked, "--require", "conditional"])).code).toBe(1);
    expect((await reporter.run([...asked, "--gate", "0"])).code).toBe(1);
    expect((await reporter.run([...asked, "--gate", "7"])).code).toBe(2);

    for (const key of ["starts", "answers", "lasts"]) {
      // Of a command that cannot fail no pass counts.
      await reporter.run(["check", key, "--project", slug, "--", "test", "-d", "."]);
    }
    expect((await reporter.run([...asked, "--gate", "0"])).code).toBe(0);
    const after = await reporter.run([...asked, "--require", "go", "--json"]);
    expect(after.code).toBe(0);
    expect(JSON.parse(after.stdout)).toMatchObject({ verdict: "GO", holds: true, missing: [] });
  });

  it("tells a server that is away from a token that may not read", async () => {
    const { reporter, slug } = await makePipeline();
    const asked = ["status", "--require", "go", "--project", slug];
    const { secret } = await makeProgram(slug, ["evidence"]);
    expect((await reporter.run(asked, { GANTRY_TOKEN: secret })).code).toBe(77);
    expect((await reporter.run(asked, { GANTRY_TOKEN: "" })).code).toBe(77);
    expect((await reporter.run(["status", "--project", "nowhere"])).code).toBe(77);
    await server.stop();
    const away = await reporter.run([...asked, "--wait", "0"]);
    await server.start();
    expect(away.code).toBe(69);
    expect(away.stderr).toContain("nothing listens there");
  });
});

it("the checks of a phase are those of its tasks and checklist items", async () => {
  const { slug, secret } = await makePipeline();
  const answer = await fetch(`${server.url}/api/v1/projects/${slug}/checks?phase=1`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  expect(await answer.json()).toMatchObject({ items: [{ key: "lasts", phase: "1" }], total: 1 });
});
