import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import type { Account } from "../fixtures/accounts";
import { expect, test } from "../fixtures/test";
import { PlanApi, PlanPage } from "../pages/plan-page";

const SLUG = "vimana-in-ci";
const PROJECT = `/api/v1/projects/${SLUG}`;
/** Nothing but a person can say so. */
const LOOKED_AT = ["exit-0-5", "exit-0-6"];

test("a pipeline proves gate 0: unknown, failed, passed, on an open screen within a second", async ({
  gantry,
}) => {
  const folder = await mkdtemp(path.join(tmpdir(), "gantry-pipeline-"));
  try {
    const pageOf = (account: Account) => gantry.openAs(account);
    const [page, other] = [await pageOf("lead"), await pageOf("executive")];
    const secret = await prepareProject(page.request);
    const api = new PlanApi(page.request, SLUG);
    for (const key of LOOKED_AT) {
      const { kind, id, version } = { kind: "item", ...(await api.item(key)) };
      await write(page.request, `${PROJECT}/actions/evidence.claimDone`, {
        target: { kind, id, version },
      });
      await write(other.request, `${PROJECT}/actions/evidence.record`, {
        target: { kind, id, version: version + 1 },
        outcome: "passed",
      });
    }
    expect((await api.gate("0")).result).toBe("unknown");

    await new PlanPage(page, SLUG).open();
    const seen = await watchGate(page);
    expect(await seen()).toMatchObject([{ gate: "gate open" }]);
    const run = (isRepaired: boolean) =>
      runPipeline(folder, { isRepaired, url: gantry.url, secret });

    const broken = await run(false);
    expect(broken.stdout).toBe("");
    await expect.poll(async () => (await seen()).at(-1)?.gate).toBe("gate failed");
    const repaired = await run(true);
    expect(repaired.stdout).toBe("Deployed.\n");
    await expect.poll(async () => (await seen()).at(-1)?.gate).toBe("gate passed");

    const [, failed, passed, ...more] = await seen();
    expect(more, "nothing else was shown between").toEqual([]);
    expect(broken.verify.ran).toHaveLength(3);
    const afterFailure = (failed?.at ?? 0) - Date.parse(broken.verify.ran[0]?.answeredAt ?? "");
    const afterPass = (passed?.at ?? 0) - Date.parse(repaired.check.post.answeredAt);
    test.info().annotations.push({
      type: "milliseconds from the answer to the screen",
      description: `${String(afterFailure)} failed, ${String(afterPass)} passed`,
    });
    expect(afterFailure).toBeLessThanOrEqual(1000);
    expect(afterPass).toBeLessThanOrEqual(1000);
    const evidence = await page.request.get(`${PROJECT}/evidence?check=exit-0-1&origin=ci`);
    expect(await evidence.json()).toMatchObject({
      total: 2,
      items: [
        { outcome: "passed", commit: repaired.commit, branch: "main" },
        { outcome: "failed", exitCode: 1, excerpt: expect.stringContaining("ImportError") },
      ],
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** A copy of Vimana, of which nothing is said yet, and the secret of a token for its pipeline. */
async function prepareProject(request: APIRequestContext): Promise<string> {
  await write(request, "/api/v1/actions/projects.create", {
    ...{ slug: SLUG, name: "Vimana in CI", summary: "Its pipeline says what holds." },
    ...{ owner: null, sponsor: null, startOn: null, targetOn: null, currency: "USD" },
    ...{ membersOnly: false, from: { kind: "copy", slug: "vimana" } },
  });
  const made = await write<{ secret: string }>(request, `${PROJECT}/actions/tokens.make`, {
    ...{ id: crypto.randomUUID(), name: "Pipeline", lastOn: null },
    scopes: ["read", "evidence"],
  });
  return made.secret;
}

async function write<Data>(request: APIRequestContext, url: string, data: object): Promise<Data> {
  const response = await request.post(url, { data });
  expect(response.status(), await response.text()).toBe(200);
  return ((await response.json()) as { data: Data }).data;
}

/** Notes by the clock of this machine when the gate is drawn as something else. */
async function watchGate(page: Page) {
  await page.evaluate(() => {
    const drawn: { gate: string; at: number }[] = [];
    const look = () => {
      const glyph = document.querySelector('[data-part="gate-0"] svg');
      const gate = glyph?.getAttribute("aria-label") ?? "";
      if (drawn.at(-1)?.gate !== gate) drawn.push({ gate, at: Date.now() });
    };
    look();
    const changes = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(look).observe(document.body, changes);
    Object.assign(window, { drawn });
  });
  return () =>
    page.evaluate(() => (window as unknown as { drawn: { gate: string; at: number }[] }).drawn);
}

interface Pipeline {
  stdout: string;
  commit: string;
  verify: { ran: { key: string; answeredAt: string }[] };
  check: { post: { answeredAt: string } };
}

/** Commits a broken city, or a repaired one, and runs the pipeline on that. */
async function runPipeline(
  folder: string,
  { isRepaired, url, secret }: { isRepaired: boolean; url: string; secret: string },
): Promise<Pipeline> {
  // With nothing of a pipeline in which this test itself may run.
  const { PATH } = process.env;
  const env = {
    NODE_ENV: "test" as const,
    ...{ PATH, HOME: folder, GANTRY_URL: url, GANTRY_TOKEN: secret },
  };
  const repository = path.join(folder, "repository");
  const run = (program: string, ...words: string[]) =>
    new Promise<string>((resolve) => {
      execFile(program, words, { env }, (_error, stdout: string) => resolve(stdout));
    });
  const git = (...words: string[]) =>
    run(
      "git",
      "-C",
      repository,
      "-c",
      "user.name=Team",
      "-c",
      "user.email=team@example.com",
      ...words,
    );
  if (!isRepaired) await run("git", "init", "--quiet", "--initial-branch=main", repository);
  const commands = Object.fromEntries(
    ["2", "3", "4"].map((at) => [`check-exit-0-${at}`, `sh city.sh part-${at}`]),
  );
  await writeFile(
    path.join(repository, "gantry.json"),
    JSON.stringify({ project: SLUG, commands }),
  );
  const city = isRepaired
    ? 'echo "$1 can be imported"\n'
    : 'echo "ImportError: $1 names what is not there" >&2\nexit 1\n';
  await writeFile(path.join(repository, "city.sh"), city);
  await git("add", "--all");
  await git("commit", "--quiet", "-m", isRepaired ? "Repair the imports" : "Begin");
  const stdout = await run("e2e/pipeline/vimana.sh", repository, folder);
  const answer = async (name: string) =>
    JSON.parse(await readFile(path.join(folder, `${name}.json`), "utf8")) as unknown;
  return {
    stdout,
    commit: (await git("rev-parse", "HEAD")).trim(),
    verify: (await answer("verify")) as Pipeline["verify"],
    check: (await answer("check")) as Pipeline["check"],
  };
}
