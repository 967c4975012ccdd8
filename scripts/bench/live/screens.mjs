// Screens of a project, as the server sees them: streams of events that stay open, and are opened again.
import { request } from "node:http";

const AGAIN_MS = 250;

/** One screen: which revisions it was told of, and when. */
export class Screen {
  /** @type {{ revision: number, at: number }[]} */
  told = [];
  hearings = 0;
  #asked = null;
  #isOver = false;

  /** @param {{ origin: string, cookie: string, slug: string, seen: number }} place */
  constructor(place) {
    this.place = place;
    this.seen = place.seen;
    this.#open();
  }

  get revision() {
    return this.told.at(-1)?.revision ?? this.place.seen;
  }

  leave() {
    this.#isOver = true;
    this.#asked?.destroy();
  }

  #open() {
    if (this.#isOver) return;
    const { origin, cookie, slug } = this.place;
    const url = `${origin}/api/events?project=${slug}&seen=${this.seen}`;
    const again = () => setTimeout(() => this.#open(), AGAIN_MS * (0.75 + Math.random() / 2));
    let isLost = false;
    const lost = () => {
      if (!isLost && !this.#isOver) again();
      isLost = true;
    };
    this.#asked = request(url, { headers: { cookie }, agent: false }, (answer) => {
      let rest = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk) => {
        const messages = (rest + chunk).split("\n\n");
        rest = messages.pop();
        for (const message of messages) this.#hear(message);
      });
      answer.once("end", lost);
      answer.once("error", lost);
      answer.once("close", lost);
    });
    this.#asked.once("error", lost);
    this.#asked.end();
  }

  #hear(message) {
    const [event, data] = message.split("\n").map((line) => line.slice(line.indexOf(": ") + 2));
    if (event === "hearing") this.hearings += 1;
    if (event !== "changed") return;
    const { revision } = JSON.parse(data);
    this.told.push({ revision, at: performance.now() });
    this.seen = revision;
  }
}

/** So many screens of the same project, all of which hear. */
export async function openScreens(howMany, place) {
  const screens = Array.from({ length: howMany }, () => new Screen(place));
  await until(() => screens.every(({ hearings }) => hearings > 0), 30_000, "all screens hear");
  return screens;
}

/** Looks again and again; throws when it does not come about in time. */
export async function until(holds, patienceMs, what) {
  const deadline = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Not within ${patienceMs} ms: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
