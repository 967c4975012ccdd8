import { randomBytes } from "node:crypto";
import { chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Failure } from "./failures.mjs";
import { ended, reasonIn, spawnServerProgram } from "./postgres-programs.mjs";

/**
 * Makes the data folder, in a folder beside that is renamed when all is done: half a cluster is never
 * taken for a whole one.
 */
export async function initialise(place, owner, durable) {
  const fresh = `${place.dataDir}.new`;
  const passwordFile = path.join(place.folder, "password.new");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  const password = randomBytes(24).toString("base64url");
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.user) {
    await chown(fresh, place.user.uid, place.user.gid);
    await chown(passwordFile, place.user.uid, place.user.gid);
  }
  try {
    await runInitdb(place, owner, fresh, passwordFile, durable);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeFile(place.passwordFile, `${password}\n`, { mode: 0o600 });
  await rename(fresh, place.dataDir);
}

async function runInitdb(place, owner, pgdata, passwordFile, durable) {
  const options = [
    `--pgdata=${pgdata}`,
    `--username=${owner}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...(durable ? [] : ["--no-sync"]),
  ];
  const started = spawnServerProgram(place, "initdb", options, ["ignore", "pipe", "pipe"]);
  let output = "";
  for (const stream of [started.stdout, started.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const { code, error } = await ended(started);
  if (code === 0) return;
  throw new Failure(
    reasonIn(error ? String(error) : output, "Postgres could not make its data folder"),
  );
}
