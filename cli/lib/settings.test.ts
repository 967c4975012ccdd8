import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findConfig } from "./config.mjs";
import { readSettings } from "./settings.mjs";
import { VERSION } from "./version.mjs";

const root = await mkdtemp(path.join(tmpdir(), "gantry-settings-"));
afterAll(() => rm(root, { recursive: true }));

const HERE = { GANTRY_URL: "https://gantry.example.com/", GANTRY_PROJECT: "vimana" };
const read = (flags: object, env: Record<string, string | undefined>, cwd = root) =>
  readSettings(flags, { env: { HOME: root, ...env }, cwd });

async function folderWith(name: string, config: unknown) {
  const folder = path.join(root, name);
  await mkdir(path.join(folder, "below"), { recursive: true });
  const text = typeof config === "string" ? config : JSON.stringify(config);
  await writeFile(path.join(folder, "gantry.json"), text);
  return folder;
}

describe("the settings", () => {
  it("come from flags, else the environment, else gantry.json", async () => {
    const folder = await folderWith("layers", {
      url: "https://file.example.com",
      project: "filed",
    });
    expect(await read({}, {}, folder)).toMatchObject({
      ...{ url: "https://file.example.com", project: "filed", token: null },
      spool: path.join(folder, ".gantry-spool"),
    });
    expect(await read({}, HERE, folder)).toMatchObject({
      ...{ url: "https://gantry.example.com", project: "vimana" },
    });
    const flags = { url: "https://flag.example.com/below/", project: "flagged" };
    expect(await read(flags, HERE, folder)).toMatchObject({
      ...{ url: "https://flag.example.com/below", project: "flagged" },
    });
  });

  it("name where results wait", async () => {
    expect((await read({}, HERE)).spool).toBe(
      path.join(root, ".local", "state", "gantry", "spool"),
    );
    expect((await read({}, { ...HERE, GANTRY_SPOOL: "cache/gantry" })).spool).toBe(
      path.join(root, "cache/gantry"),
    );
  });

  it.each([
    ["http://127.0.0.1:3000", true],
    ["http://localhost:3000", true],
    ["http://[::1]:3000", true],
    ["http://gantry.example.com", false],
    ["http://localhost.example.com", false],
    ["https://somebody:secret@gantry.example.com", false],
    ["ftp://gantry.example.com", false],
    ["gantry.example.com", false],
  ])("%s is good: %s", async (url, isGood) => {
    const settings = read({ url }, { GANTRY_PROJECT: "vimana" });
    if (isGood) expect(await settings).toMatchObject({ url });
    else await expect(settings).rejects.toThrow(/https|address/);
  });

  it("take http elsewhere where that is said, and no project that is a path", async () => {
    const far = { url: "http://gantry:3000", "insecure-http": true };
    expect(await read(far, { GANTRY_PROJECT: "vimana" })).toMatchObject({ url: far.url });
    await expect(read({ project: "../admin" }, HERE)).rejects.toThrow("no project");
    await expect(read({}, { GANTRY_PROJECT: "vimana" })).rejects.toThrow("GANTRY_URL");
  });

  it("never tell a token that cannot be one", async () => {
    const broken = read({}, { ...HERE, GANTRY_TOKEN: "gantry_\u00e9secret" });
    await expect(broken).rejects.toThrow(/^GANTRY_TOKEN is no token\.$/);
  });
});

describe("gantry.json", () => {
  it("is found above, up to the root of the repository and no further", async () => {
    const folder = await folderWith("repository", { project: "above", commands: ["npm test"] });
    const below = path.join(folder, "below");
    expect(await findConfig(below)).toBeNull();
    await mkdir(path.join(folder, ".git"));
    expect(await findConfig(below)).toMatchObject({
      ...{ folder, project: "above" },
      commands: { kind: "permitted", texts: new Set(["npm test"]) },
    });
    await mkdir(path.join(below, ".git"));
    expect(await findConfig(below)).toBeNull();
  });

  it.each([
    ["{", "is not JSON"],
    ["[]", "one JSON object"],
    [{ token: "gantry_x" }, "there is no token in it"],
    [{ project: 7 }, "project is a text"],
    [{ commands: [1] }, "commands is a list of texts"],
    [{ commands: "npm test" }, "commands is a list of texts"],
    [{ commands: { smoke: [] } }, "the command of smoke"],
  ])("is told what is wrong with it: %j", async (config, message) => {
    const folder = await folderWith("wrong", config);
    await expect(findConfig(folder)).rejects.toThrow(message);
  });
});

it("the reporter has the version of the application", async () => {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  expect(VERSION).toBe(version);
});
