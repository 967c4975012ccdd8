import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { PERSON_TOLD, PRESENCE, PROJECT_WRITTEN, readWritten, type Written } from "./topics";

export interface Listener {
  /** A project was written, by this server or any other on the same database. */
  onWritten?: (written: Written) => void;
  /** A server says who is with it. */
  onPresence?: (payload: string) => void;
  /** What somebody is told is another, or read. */
  onTold?: (userId: string) => void;
  /** From now on it hears; what was written before, or since it last heard, it has to look up. */
  onHearing: () => void;
  /** It hears nothing until it does again. */
  onDeaf?: () => void;
  /** The server ends: nothing more will be heard here. */
  onEnd?: () => void;
}

const AGAIN_MS = [100, 250, 500, 1000, 2000];
/** A connection that was cut without a word is found out within this time. */
const PULSE_MS = 15_000;

/** One connection that listens for the whole process, for as long as anybody does. */
class Hub {
  private readonly listeners = new Set<Listener>();
  private client: Client | null = null;
  private isHearing = false;
  private isRunning = false;

  add(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.isHearing) listener.onHearing();
    else if (!this.isRunning) void this.run();
    return () => {
      this.listeners.delete(listener);
      if (this.isIdle()) this.hangUp();
    };
  }

  end(): void {
    this.tell((listener) => listener.onEnd?.());
  }

  /** Connects, and again whenever the connection is lost. */
  private async run(): Promise<void> {
    this.isRunning = true;
    let failures = 0;
    while (!this.isIdle()) {
      try {
        await this.listen(() => {
          failures = 0;
        });
      } catch (error) {
        log.warn({ err: error }, "changes cannot be heard: trying again");
      }
      if (this.isIdle()) break;
      await wait(AGAIN_MS[Math.min(failures, AGAIN_MS.length - 1)], undefined, { ref: false });
      failures += 1;
    }
    this.isRunning = false;
  }

  /** Until the connection ends. */
  private async listen(onHearing: () => void): Promise<void> {
    const client = new Client({
      connectionString: env().DATABASE_URL,
      keepAlive: true,
      connectionTimeoutMillis: PULSE_MS / 3,
    });
    const ended = new Promise<void>((resolve) => {
      client.once("end", resolve);
    });
    client.on("error", (error) => log.warn({ err: error }, "the connection for changes is lost"));
    client.on("notification", ({ channel, payload = "" }) => {
      if (channel === PRESENCE) this.tell((listener) => listener.onPresence?.(payload));
      if (channel === PERSON_TOLD) this.tell((listener) => listener.onTold?.(payload));
      const written = channel === PROJECT_WRITTEN ? readWritten(payload) : null;
      if (written) this.tell((listener) => listener.onWritten?.(written));
    });
    let pulse: NodeJS.Timeout | undefined;
    try {
      await client.connect();
      this.client = client;
      await client.query(`LISTEN ${PROJECT_WRITTEN}; LISTEN ${PRESENCE}; LISTEN ${PERSON_TOLD}`);
      pulse = setInterval(() => void beat(client), PULSE_MS);
      pulse.unref();
      onHearing();
      this.isHearing = true;
      this.tell((listener) => listener.onHearing());
      if (this.isIdle()) this.hangUp();
      await ended;
    } finally {
      clearInterval(pulse);
      if (this.isHearing) this.tell((listener) => listener.onDeaf?.());
      this.hangUp();
    }
  }

  private hangUp(): void {
    this.isHearing = false;
    this.client?.end().catch(() => undefined);
    this.client = null;
  }

  private isIdle(): boolean {
    return this.listeners.size === 0;
  }

  private tell(what: (listener: Listener) => void): void {
    for (const listener of [...this.listeners]) what(listener);
  }
}

/** An answer in time, or the connection is given up. */
async function beat(client: Client): Promise<void> {
  const heard = new AbortController();
  const isLate = wait(PULSE_MS / 3, true, { signal: heard.signal, ref: false });
  const isLost = client.query("SELECT 1").then(
    () => false,
    () => true,
  );
  const givesUp = await Promise.race([isLate.catch(() => false), isLost]);
  heard.abort();
  if (givesUp) void client.end().catch(() => undefined);
}

/** One for the process, however many bundles this file is part of. */
const held = globalThis as typeof globalThis & { gantryHub?: Hub };

/** Hears of every write on the database from now on; the answer stops it. */
export function subscribe(listener: Listener): () => void {
  held.gantryHub ??= new Hub();
  return held.gantryHub.add(listener);
}

/** Tells everybody who listens that the server ends. */
export function endSubscriptions(): void {
  held.gantryHub?.end();
}

/** A server that is told to end waits for its answers, and those to listeners would never end. */
export function endWithServer(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, endSubscriptions);
}
