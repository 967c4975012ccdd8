import { open, stat } from "node:fs/promises";
import { ended, reasonIn, spawnServerProgram } from "./postgres-programs.mjs";
import { birthOf, endProcess, forgetProcess, recordProcess } from "./processes.mjs";

const LARGE_LOG_BYTES = 1_000_000;
const LOG_TAIL_BYTES = 64_000;

/**
 * Starts the server on its data folder and writes down that it runs, and for whom.
 */
export async function launch(place, port, durable) {
  const logHandle = await open(place.logFile, (await isLarge(place.logFile)) ? "w+" : "a+");
  const { size: logStart } = await logHandle.stat();
  const options = [...serverOptions(place.dataDir, port), ...(durable ? [] : THROW_AWAY)];
  let over = false;
  const child = spawnServerProgram(place, "postgres", options, [
    "ignore",
    logHandle.fd,
    logHandle.fd,
  ]);
  const exited = ended(child).then(async ({ code, signal, error }) => {
    over = true;
    const text = await tailOf(logHandle, logStart);
    await logHandle.close();
    const how = signal ? `was ended by ${signal}` : "ended";
    const why = reasonIn(error ? String(error) : text, `The embedded Postgres ${how}`);
    return { code, signal, why, log: text };
  });
  if (child.pid !== undefined) {
    const owner = { pid: process.pid, birth: birthOf(process.pid) };
    await recordProcess(place.record, child.pid, { owner, port });
  }
  return {
    pid: child.pid ?? 0,
    port,
    exited,
    stop: async () => {
      const signals = durable ? ["SIGINT", "SIGQUIT"] : ["SIGQUIT"];
      if (child.pid !== undefined && !over)
        await endProcess(child.pid, { signals, patienceMs: 20_000 });
      await exited;
      await forgetProcess(place.record);
    },
  };
}

function serverOptions(dataDir, port) {
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    log_checkpoints: "off",
    timezone: "UTC",
    log_timezone: "UTC",
  };
  return [
    "-D",
    dataDir,
    ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
  ];
}

const THROW_AWAY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"].flatMap(
  (setting) => ["-c", setting],
);

async function tailOf(handle, start) {
  const { size } = await handle.stat();
  const from = Math.max(start, size - LOG_TAIL_BYTES);
  const { buffer } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
  return buffer.toString("utf8");
}

async function isLarge(file) {
  const facts = await stat(file).catch(() => null);
  return facts !== null && facts.size > LARGE_LOG_BYTES;
}
