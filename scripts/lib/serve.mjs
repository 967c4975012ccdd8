import { spawn } from "node:child_process";
import { get } from "node:http";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Failure, diskFull, oneLine, saysDiskFull } from "./failures.mjs";
import { serverRecord } from "./home.mjs";
import { endProcess, forgetProcess, recordProcess } from "./processes.mjs";

const READY_PATIENCE_MS = 120_000;

/** MB. A page of a large project makes some 20 MB that live as long as its request: too much for Node's 16. */
const YOUNG_GENERATION = 64;

/** Longer than proxies keep a connection: one that is ended here while a request comes in answers nothing. */
const KEPT_ALIVE_MS = 65_000;

/**
 * Asked before anything slow is done.
 *
 * @param {{ host: string, port: number }} options
 */
export async function requireFreePort({ host, port }) {
  const error = await tryToListen(host, port);
  if (error === null) return;
  if (error.code === "EADDRINUSE") {
    throw new Failure(
      `Port ${port} is taken by another program: stop that one, or take another port with PORT=${port + 1} npm start.`,
    );
  }
  if (error.code === "EACCES") {
    throw new Failure(
      `This user may not listen on port ${port}: take one above 1023, such as PORT=3000 npm start.`,
    );
  }
  throw new Failure(
    `Nobody can listen on ${host} port ${port} of this machine (${error.code}): correct HOST, such as HOST=127.0.0.1 npm start.`,
  );
}

/**
 * @param {{
 *   root: string,
 *   home: string,
 *   env: Record<string, string | undefined>,
 *   host: string,
 *   port: number,
 *   dev: boolean,
 * }} options
 * @returns {Promise<{
 *   exited: Promise<string>,
 *   untilReady: (signal: AbortSignal) => Promise<void>,
 *   showOutput: (stream: NodeJS.WritableStream) => void,
 *   stop: () => Promise<void>,
 * }>} `exited` resolves to why the server ended
 */
export async function serve({ root, home, env, host, port, dev }) {
  const child = spawn(
    process.execPath,
    [
      `--max-semi-space-size=${YOUNG_GENERATION}`,
      "node_modules/next/dist/bin/next",
      ...(dev ? ["dev"] : ["start", "--keepAliveTimeout", String(KEPT_ALIVE_MS)]),
      "-H",
      host,
      "-p",
      String(port),
    ],
    {
      cwd: root,
      env: {
        ...env,
        NODE_ENV: dev ? "development" : "production",
        NEXT_TELEMETRY_DISABLED: "1",
      },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own: Ctrl-C in the terminal reaches the launcher alone, which ends things in order.
      detached: true,
    },
  );
  let output = "";
  let show = null;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      if (show) show.write(chunk);
      else output = (output + chunk).slice(-16_000);
    });
  }
  let over = false;
  const exited = new Promise((resolve) => {
    child.once("error", (error) => resolve(whyEnded(error.message, null, null)));
    child.once("close", (code, signal) => resolve(whyEnded(output, code, signal)));
  }).then((why) => {
    over = true;
    return why;
  });
  if (child.pid !== undefined) await recordProcess(serverRecord(home), child.pid, { port });

  return {
    exited,
    untilReady: (signal) => untilReady({ host, port, isOver: () => over, exited, signal }),
    showOutput: (stream) => {
      show = stream;
    },
    stop: async () => {
      if (child.pid !== undefined && !over) {
        await endProcess(child.pid, { signals: ["SIGTERM", "SIGKILL"], patienceMs: 5_000 });
      }
      await exited;
      await forgetProcess(serverRecord(home));
    },
  };
}

async function untilReady({ host, port, isOver, exited, signal }) {
  const url = `http://${hostToAsk(host)}:${port}/api/ready`;
  const deadline = Date.now() + READY_PATIENCE_MS;
  let last = "it does not answer";
  while (Date.now() < deadline) {
    signal.throwIfAborted();
    if (isOver()) throw new Failure(await exited);
    const { status, text } = await ask(url, signal);
    if (status === 200) return;
    last = text;
    await wait(25);
  }
  throw new Failure(`The server did not become ready within two minutes: ${last}`);
}

function ask(url, signal) {
  return new Promise((resolve) => {
    const request = get(url, { signal, timeout: 30_000, agent: false }, async (response) => {
      let text = "";
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode, text: oneLine(text) });
    });
    request.once("timeout", () => request.destroy(new Error("it does not answer")));
    request.once("error", (error) => resolve({ status: 0, text: error.code ?? error.message }));
  });
}

function hostToAsk(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

function whyEnded(output, code, signal) {
  if (saysDiskFull(output)) return diskFull();
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
  const lines = output.split("\n").filter((line) => /error|cannot|failed/i.test(line));
  const reason = oneLine(lines[0] ?? "");
  return `The server ${how}${reason ? `: ${reason}` : ""}. Start again with npm start.`;
}

function tryToListen(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}
