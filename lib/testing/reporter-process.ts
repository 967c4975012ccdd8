import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

const BIN = path.resolve("cli/bin/gantry.mjs");

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** The reporter as a pipeline starts it: a process of its own, in a folder of its own. */
export class Reporter {
  private constructor(
    readonly folder: string,
    private readonly env: Record<string, string | undefined>,
  ) {}

  /** With nothing of the surroundings in which the test itself runs. */
  static async in(env: Record<string, string | undefined>): Promise<Reporter> {
    const folder = await mkdtemp(path.join(tmpdir(), "gantry-reporter-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { PATH } = process.env;
    return new Reporter(folder, { PATH, HOME: folder, ...env });
  }

  get spool(): string {
    return path.join(this.folder, ".local", "state", "gantry", "spool");
  }

  /** Runs it to its end. */
  async run(args: string[], env: Record<string, string | undefined> = {}): Promise<Ended> {
    return this.start(args, env).ended;
  }

  start(
    args: string[],
    env: Record<string, string | undefined> = {},
  ): { child: ChildProcess; ended: Promise<Ended> } {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: this.folder,
      env: { NODE_ENV: "test", ...this.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const told = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (told.stdout += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (told.stderr += chunk));
    const ended = once(child, "close").then(([code, signal]) => ({
      ...told,
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
    }));
    return { child, ended };
  }

  /** What waits, or was refused, by the endings of the files. */
  async spooled(suffix = ".json"): Promise<string[]> {
    const names = await readdir(this.spool).catch(() => []);
    return names.filter((name) => name.endsWith(suffix) && !name.startsWith("."));
  }

  /** All that is written down there. */
  async spoolText(): Promise<string> {
    const names = await readdir(this.spool);
    const texts = await Promise.all(
      names.map((name) => readFile(path.join(this.spool, name), "utf8")),
    );
    return texts.join("\n");
  }
}
