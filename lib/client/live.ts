import { hexByChance } from "./chance";
import { noteOthers, notePage, type Others } from "./presence";

export interface LiveTopic {
  /** Null for all projects. */
  slug: string | null;
  /** The revision of the project that is shown; of all of them the moment that is, in milliseconds. */
  seen: number;
  /** Of changes that follow each other within this time the first is told at once, the others together. */
  burstMs: number;
}

export interface LiveEars {
  /**
   * What is shown may be outdated: these rows, as `task-1.2`, or whatever it is. Until a promise is kept
   * nothing more is told.
   */
  onChanged: (rows: readonly string[] | null) => unknown;
  /** Since when nothing is heard any more, in milliseconds; null while all is well. */
  onStale: (since: number | null) => void;
  /** The server was built anew since the page was drawn. */
  onRenewed: () => void;
}

/** Between attempts, at first and at most; a server that comes back meets its browsers one by one. */
const SOON_MS = 250;
const LATEST_MS = 4000;
/** So many attempts nobody has to know of. */
const UNTOLD = 2;
/** The server says something at least every 20 s. */
const SILENCE_MS = 45_000;
/**
 * Hears from the server when what a page shows was written, by whomever, until it is stopped. A cut
 * connection is made again and told what was seen; a page that is not looked at hears nothing, and
 * catches up when it is.
 */
export function listenTo(
  topic: LiveTopic,
  { onChanged, onStale, onRenewed }: LiveEars,
): () => void {
  let { seen } = topic;
  let source: EventSource | null = null;
  let failures = 0;
  let lastHeard = Date.now();
  let again: ReturnType<typeof setTimeout> | undefined;
  let isHearing = false;
  const heard = () => {
    lastHeard = Date.now();
  };
  const changed = inBursts(onChanged, topic.burstMs);

  const address = (here?: string) => {
    const query = new URLSearchParams({ seen: String(seen) });
    if (topic.slug !== null) query.set("project", topic.slug);
    if (topic.slug !== null && here !== undefined) query.set("here", here);
    return `/api/events?${query.toString()}`;
  };

  function connect() {
    if (document.visibilityState === "hidden") return;
    const here = hexByChance(16);
    const opened = new EventSource(address(here));
    source = opened;
    isHearing = false;
    opened.addEventListener("hearing", ({ data }: MessageEvent<string>) => {
      isHearing = true;
      heard();
      failures = 0;
      onStale(null);
      // For whatever was asked of the server and found no answer.
      dispatchEvent(new Event("hearing"));
      if (topic.slug !== null) notePage({ slug: topic.slug, here });
      const { build } = JSON.parse(data) as { build: string };
      if (build !== document.documentElement.dataset.build) onRenewed();
    });
    opened.addEventListener("present", ({ data }: MessageEvent<string>) => {
      noteOthers(JSON.parse(data) as Others);
    });
    // How much waits for whoever looks at the page: for whatever of it shows that.
    opened.addEventListener("unread", ({ data }: MessageEvent<string>) => {
      dispatchEvent(new MessageEvent("unread", { data }));
    });
    // A server that cannot hear the database itself has nothing to say.
    opened.addEventListener("deaf", () => {
      isHearing = false;
      onStale(lastHeard);
    });
    opened.addEventListener("beat", () => {
      if (!isHearing) return;
      heard();
      dispatchEvent(new Event("beat"));
    });
    opened.addEventListener("changed", ({ data }: MessageEvent<string>) => {
      heard();
      const told = JSON.parse(data) as { revision: number; rows?: string[] | null } | null;
      if (told && topic.slug !== null) seen = told.revision;
      // For whatever has been read and does not read itself again.
      dispatchEvent(new Event("changed"));
      changed.tell(told?.rows);
    });
    opened.addEventListener("error", lost);
  }

  function lost() {
    hangUp();
    failures += 1;
    if (failures > UNTOLD) onStale(lastHeard);
    if (failures === UNTOLD + 1) void lookWhy();
    const pause = Math.min(SOON_MS * 2 ** failures, LATEST_MS);
    again = setTimeout(connect, pause * (0.75 + Math.random() / 2));
  }

  /** Where it is the right that has ended the page finds out by reading; where nobody answers it waits. */
  async function lookWhy() {
    const answer = await fetch(address()).catch(() => null);
    void answer?.body?.cancel();
    if (answer?.status === 401 || answer?.status === 404) changed.tell();
  }

  function hangUp() {
    clearTimeout(again);
    source?.close();
    source = null;
    notePage(null);
    noteOthers();
  }

  function look() {
    hangUp();
    if (document.visibilityState === "visible") connect();
  }

  const watch = setInterval(() => {
    if (source !== null && Date.now() - lastHeard > SILENCE_MS) lost();
  }, SILENCE_MS / 4);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("offline", lost);
  window.addEventListener("online", look);
  connect();

  return () => {
    clearInterval(watch);
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("offline", lost);
    window.removeEventListener("online", look);
    changed.stop();
    hangUp();
  };
}

/** A reading that hangs holds back no other for longer. */
const LONGEST_MS = 10_000;

function after(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Works at once, and of what comes within the pause after it, or while it works, once more. */
function inBursts(work: LiveEars["onChanged"], pauseMs: number) {
  let isBusy = false;
  let waits = false;
  let isOver = false;
  let told: string[] | null = [];
  const tell = (rows: string[] | null = null) => {
    told = told && rows && [...told, ...rows];
    waits = isBusy;
    if (waits || isOver) return;
    isBusy = true;
    const worked = Promise.allSettled([work(told), after(pauseMs)]);
    void Promise.race([worked, after(LONGEST_MS)]).then(() => {
      isBusy = false;
      if (waits) tell([]);
    });
    told = [];
  };
  return { tell, stop: () => (isOver = true) };
}
