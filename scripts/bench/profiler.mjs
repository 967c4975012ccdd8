// Loaded into a server beside its own code: writes a CPU profile of its whole life when it ends.
import { mkdirSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector";
import path from "node:path";

const session = new Session();
session.connect();
session.post("Profiler.enable");
session.post("Profiler.start");

process.on("exit", () => {
  session.post("Profiler.stop", (error, stopped) => {
    if (error) return;
    const folder = process.env.BENCH_PROFILE ?? ".";
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${process.pid}.cpuprofile`), JSON.stringify(stopped.profile));
  });
});
