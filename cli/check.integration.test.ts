import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Handler } from "@/lib/platform/answering";
import { db } from "@/lib/platform/db";
import { makeActedOn } from "@/lib/testing/acting";
import { makeProgram } from "@/lib/testing/programs";
import { Reporter } from "@/lib/testing/reporter-process";
import { makeWorld } from "@/lib/testing/role-matrix-world";
import { RoutesOverHttp } from "@/lib/testing/routes-over-http";
import { commandLine } from "./lib/command-line.mjs";

// Whatever is declared stands in the registry once its file is loaded.
import.meta.glob<Record<string, Handler>>("../app/api/v1/projects/*/evidence/route.ts", {
  eager: true,
});

const server = new RoutesOverHttp();

beforeAll(async () => {
  await makeWorld();
  await server.start();
});
afterAll(() => server.stop());

const ITEM = { kind: "item" as const, key: "smoke" };

async function makePipeline() {
  const { slug, projectId } = await makeActedOn("evidence", {
    items: [{ key: "smoke", list: "readiness", text: "It starts" }],
    checks: [
      { key: "starts", subject: ITEM, kind: "command" },
      { key: "by-eye", subject: ITEM, kind: "person" },
    ],
  });
  const { secret } = await makeProgram(slug, ["evidence", "read"]);
  const reporter = await Reporter.in({
    GANTRY_URL: server.url,
    GANTRY_PROJECT: slug,
    GANTRY_TOKEN: secret,
    GITLAB_CI: "true",
    CI_COMMIT_SHA: "1a2b3c4d5e6f",
    CI_COMMIT_BRANCH: "main",
    CI_JOB_URL: "https://ci.example.com/jobs/7",
  });
  const rows = () => db().evidence.findMany({ where: { projectId }, orderBy: { seq: "asc" } });
  return { reporter, secret, rows };
}

/** A hook that waits for the test, and tells when it is reached. */
function gate() {
  let reach: () => void = () => undefined;
  let open: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const opened = new Promise<void>((resolve) => (open = resolve));
  const hook = () => {
    reach();
    return opened;
  };
  return { reached, open, hook };
}

function hooks(set: RoutesOverHttp["hooks"]) {
  server.hooks = set;
  onTestFinished(() => {
    server.hooks = {};
  });
}

describe("the outcome of a command", () => {
  it.each([
    ["passed", ["sh", "-c", "echo fine"], 0, 0],
    ["failed", ["sh", "-c", "echo bad >&2; exit 3"], 3, 3],
    ["error", ["no-such-program-anywhere"], 127, null],
    ["error", ["sh", "-c", "kill -9 $$"], 137, null],
  ])("is posted as %s, and its exit code is kept: %j", async (outcome, words, code, kept) => {
    const { reporter, rows } = await makePipeline();
    const ended = await reporter.run(["check", "smoke", "--", ...words]);
    expect(ended).toMatchObject({ code, signal: null });
    expect(await rows()).toMatchObject([
      {
        ...{ outcome, exitCode: kept, commit: "1a2b3c4d5e6f", branch: "main", origin: "ci" },
        ...{ url: "https://ci.example.com/jobs/7", command: commandLine(words) },
      },
    ]);
    expect(await reporter.spooled()).toEqual([]);
  });

  it("goes through as it comes, and as one document where that is asked for", async () => {
    const { reporter, rows } = await makePipeline();
    const plain = await reporter.run([
      "check",
      "starts",
      "--",
      "sh",
      "-c",
      "echo out; echo err >&2",
    ]);
    expect(plain.stdout).toBe("out\n");
    expect(plain.stderr).toContain("err\n");
    const json = await reporter.run(["check", "starts", "--json", "--quiet", "--", "echo", "out"]);
    expect(json.stderr).toBe("out\n");
    const [first, second] = await rows();
    expect([first?.excerpt?.split("\n").sort(), second?.excerpt]).toEqual([
      ["", "err", "out"],
      "out\n",
    ]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      outcome: "passed",
      post: { status: "recorded", id: second?.id },
      exit: 0,
    });
  });

  it("is skipped where nothing is run", async () => {
    const { reporter, rows } = await makePipeline();
    const ended = await reporter.run(["check", "smoke", "--skip", "--because", "No GPU here"]);
    expect(ended.code).toBe(0);
    expect(await rows()).toMatchObject([{ outcome: "skipped", excerpt: "No GPU here" }]);
  });

  it("is an error where the reporter was asked to stop, which the command hears", async () => {
    const { reporter, rows } = await makePipeline();
    const waits = "trap 'echo bye; exit 9' TERM; echo ready; while :; do sleep 0.05; done";
    const { child, ended } = reporter.start(["check", "smoke", "--", "sh", "-c", waits]);
    let heard = "";
    child.stdout?.on("data", (chunk: string) => (heard += chunk));
    await vi.waitFor(() => expect(heard).toContain("ready"), 10_000);
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 9, stdout: "ready\nbye\n" });
    expect(await rows()).toMatchObject([{ outcome: "error", exitCode: 9 }]);
    expect((await rows())[0]?.excerpt).toMatch(/\[It was stopped by SIGTERM.\]\n$/);
  });
});

describe("a reporter that is killed at any moment, and started again", () => {
  const PASSING = ["check", "smoke", "--", "echo", "fine"];

  it("before the post", async () => {
    const { reporter, rows } = await makePipeline();
    await server.stop();
    const { child, ended } = reporter.start(PASSING);
    await vi.waitFor(async () => expect(await reporter.spooled()).toHaveLength(1), 10_000);
    child.kill("SIGKILL");
    await ended;
    await server.start();
    expect((await reporter.run(["send"])).code).toBe(0);
    expect(await rows()).toHaveLength(1);
  });

  it.each([
    ["during the post, and nothing came of that", false],
    ["during the post, which is taken all the same", true],
  ])("%s", async (_when, isTaken) => {
    const { reporter, rows } = await makePipeline();
    const { reached, open, hook } = gate();
    hooks({ asked: () => hook().then(() => isTaken) });
    const { child, ended } = reporter.start(PASSING);
    await reached;
    child.kill("SIGKILL");
    await ended;
    open();
    server.hooks = {};
    if (isTaken) await vi.waitFor(async () => expect(await rows()).toHaveLength(1), 10_000);
    expect((await reporter.run(["send"])).code).toBe(0);
    expect(await rows()).toHaveLength(1);
    expect(await reporter.spooled()).toEqual([]);
  });

  it("after the post, before it has forgotten it", async () => {
    const { reporter, rows } = await makePipeline();
    const { reached, open, hook } = gate();
    hooks({ handled: hook });
    const { child, ended } = reporter.start(PASSING);
    await reached;
    child.kill("SIGKILL");
    await ended;
    open();
    expect(await rows()).toHaveLength(1);
    server.hooks = {};
    const again = await reporter.run(["check", "smoke", "--", "false"]);
    expect(again.code).toBe(1);
    expect((await rows()).map(({ outcome }) => outcome)).toEqual(["passed", "failed"]);
    expect(await reporter.spooled()).toEqual([]);
  });

  it("while the command runs: nothing is known, so nothing is said", async () => {
    const { reporter, rows } = await makePipeline();
    const waits = "echo ready; sleep 1";
    const { child, ended } = reporter.start(["check", "smoke", "--", "sh", "-c", waits]);
    child.stdout?.once("data", () => child.kill("SIGKILL"));
    await ended;
    expect((await reporter.run(PASSING)).code).toBe(0);
    expect(await rows()).toHaveLength(1);
  });
});

describe("what cannot be sent", () => {
  it("waits for the next command, keeps the exit code, and goes in order", async () => {
    const { reporter, rows } = await makePipeline();
    await server.stop();
    const away = await reporter.run(["check", "smoke", "--wait", "0", "--", "sh", "-c", "exit 4"]);
    expect(away.code).toBe(4);
    expect(away.stderr).toMatch(/warning: NOT POSTED\. .* nothing listens there/);
    const demanded = ["check", "smoke", "--wait", "0", "--require-post", "--", "true"];
    expect((await reporter.run(demanded)).code).toBe(70);
    expect((await reporter.run(["send", "--wait", "0"])).code).toBe(69);
    expect(await reporter.spooled()).toHaveLength(2);
    await server.start();
    expect((await reporter.run(["check", "starts", "--", "false"])).code).toBe(1);
    const sent = (await rows()).map(({ outcome, exitCode, clockSkewed }) => [
      ...[outcome, exitCode, clockSkewed],
    ]);
    expect(sent).toEqual([
      ["failed", 4, false],
      ["passed", 0, false],
      ["failed", 1, false],
    ]);
  });

  it("is sent once by two reporters that begin at once", async () => {
    const { reporter, rows } = await makePipeline();
    await server.stop();
    for (const code of ["0", "1", "2"]) {
      await reporter.run(["check", "smoke", "--wait", "0", "--", "sh", "-c", `exit ${code}`]);
    }
    await server.start();
    const before = server.asked.length;
    const ended = await Promise.all([reporter.run(["send"]), reporter.run(["send"])]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    expect((await rows()).map(({ exitCode }) => exitCode)).toEqual([0, 1, 2]);
    expect(server.asked.length - before).toBe(1);
  });

  it("stays as refused where the server says no, and holds up no other", async () => {
    const { reporter, rows } = await makePipeline();
    await server.stop();
    for (const key of ["smoke", "by-eye", "starts"]) {
      await reporter.run(["check", key, "--wait", "0", "--", "true"]);
    }
    await server.start();
    const sent = await reporter.run(["send", "--json"]);
    expect(sent.code).toBe(1);
    expect(sent.stderr).toMatch(/REFUSED \(422\)\. by-eye is confirmed by a person/);
    expect(JSON.parse(sent.stdout)).toMatchObject({ sent: 2, refused: 1, waiting: 0 });
    expect(await rows()).toHaveLength(2);
    expect(await reporter.spooled(".refused")).toHaveLength(1);
    expect(await reporter.spoolText()).toContain("by-eye is confirmed by a person");
    expect((await reporter.run(["send", "--refused"])).code).toBe(1);
    expect(await rows()).toHaveLength(2);
    expect(await reporter.spooled(".refused")).toHaveLength(1);
  });

  it("waits where the token or the project is wrong, and says so, until that is mended", async () => {
    const { reporter, rows } = await makePipeline();
    const stranger = { GANTRY_TOKEN: "gantry_a-token-that-nobody-has-made" };
    const passing = ["check", "smoke", "--", "true"];
    const kept = await reporter.run(passing, stranger);
    expect(kept.code).toBe(0);
    expect(kept.stderr).toMatch(
      /NOT POSTED\. GANTRY_TOKEN is unknown.* \(401\) .* once that is mended/,
    );
    const { secret: others } = await makeProgram("open", ["evidence"]);
    const hidden = await reporter.run(passing, { GANTRY_TOKEN: others });
    expect(hidden.stderr).toMatch(/NOT POSTED\. No project .* is visible to you\. \(404\)/);
    expect((await reporter.run(["send"], stranger)).code).toBe(77);
    expect(await reporter.spooled()).toHaveLength(2);
    expect(await reporter.spooled(".refused")).toEqual([]);
    expect((await reporter.run(["send"])).code).toBe(0);
    expect(await rows()).toHaveLength(2);
  });

  it("waits where something else answers in place of Gantry", async () => {
    const { reporter, rows } = await makePipeline();
    const isGantry = { now: false };
    hooks({ instead: () => (isGantry.now ? null : { status: 404, body: "default backend" }) });
    const ended = await reporter.run(["check", "smoke", "--wait", "0", "--", "true"]);
    expect(ended.code).toBe(0);
    expect(ended.stderr).toMatch(/NOT POSTED\. .* answers 404, and not as Gantry does/);
    expect(await reporter.spooled()).toHaveLength(1);
    isGantry.now = true;
    expect((await reporter.run(["send"])).code).toBe(0);
    expect(await rows()).toHaveLength(1);
  });
});

describe("what a command prints", () => {
  const MEGABYTES = 100;
  const noisy = `const line = "0123456789abcdeé".repeat(64) + "\\n";
    let left = ${String(MEGABYTES)} * 1024;
    const print = () => { while (left-- > 0) if (!process.stdout.write(line)) return; };
    process.stdout.on("drain", print); print();`;

  const tellsPeak = "process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))";

  it("is passed on whole in memory that does not grow, and its end is posted", async () => {
    const { reporter, rows } = await makePipeline();
    const peakOf = async (script: string) => {
      const { stdout, stderr } = await reporter.run(
        ["check", "smoke", "--", process.execPath, "-e", script],
        { NODE_OPTIONS: `--import=data:text/javascript,${tellsPeak}` },
      );
      // The command tells its own first.
      return { stdout, megabytes: Number(/.*peak (\d+)/s.exec(stderr)?.[1]) / 1024 };
    };
    const silent = await peakOf("0");
    const { stdout, megabytes } = await peakOf(noisy);
    expect(Buffer.byteLength(stdout)).toBe(MEGABYTES * 1024 * (17 * 64 + 1));
    // Memory is given back late: held whole it would be more than all that is printed above nothing printed.
    expect(megabytes - silent.megabytes, "megabytes").toBeLessThan(MEGABYTES * 0.8);
    const row = (await rows()).at(-1);
    expect(Buffer.byteLength(row?.excerpt ?? "")).toBeLessThanOrEqual(64 * 1024);
    expect(row?.excerpt).toMatch(
      /^\[106(?:\.\d)? MB were printed; the beginning is left out\]\n0123456789abcdeé/,
    );
  });

  it("never holds the token, and the spool no secret of the environment", async () => {
    const { reporter, rows, secret } = await makePipeline();
    await server.stop();
    const password = "correct horse battery staple";
    const env = { DEPLOY_PASSWORD: password };
    const told = ["sh", "-c", 'env; echo "with $DEPLOY_PASSWORD inside"'];
    const away = await reporter.run(["check", "smoke", "--wait", "0", "--", ...told], env);
    const json = await reporter.run(
      ["check", "smoke", "--wait", "0", "--json", "--", ...told],
      env,
    );
    for (const text of [away.stdout, away.stderr, json.stdout, await reporter.spoolText()]) {
      expect(text).not.toContain(secret);
    }
    expect(await reporter.spoolText()).not.toContain(password);
    await server.start();
    await reporter.run(["send"]);
    for (const { excerpt, command } of await rows()) {
      expect(command).not.toContain(password);
      expect(excerpt).toContain("with [masked DEPLOY_PASSWORD] inside");
      expect(excerpt).toContain("GANTRY_PROJECT=");
    }
  });
});
