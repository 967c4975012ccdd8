import "server-only";
import type { Sender } from "@/lib/platform/stream";
import { isListed, type ProjectScope, type Scope } from "@/lib/platform/viewer";
import { BUILD } from "@/lib/platform/build";
import { enter } from "./presence";
import { subscribe } from "./subscribe";

interface Listening {
  /** What the page shows: as often as it had been written, or as it stood at that moment. */
  seen: number;
  /** How much waits for whoever looks at it. */
  countUnread: () => Promise<number>;
  /** The page, among all that look at it; without one nobody is told of it. */
  here?: string | undefined;
}

/**
 * Tells a page of one project each time it is written, and who else looks at it. `revisionNow` looks up
 * how often it has been written: a page that has `seen` less, when it begins to listen or after a gap, is
 * told once.
 */
export function tellOfProject(
  scope: ProjectScope,
  { seen, here, countUnread }: Listening,
  revisionNow: () => Promise<number>,
): (sender: Sender) => () => void {
  const { projectId, viewer } = scope;
  let known = seen;
  return ({ send, end }) => {
    const tell = (revision: number, rows: string[] | null = null) => {
      if (revision <= known) return;
      // Of what was missed between nothing is known.
      send("changed", { revision, rows: revision === known + 1 ? rows : null });
      known = revision;
    };
    const tellUnread = () => void countUnread().then((unread) => send("unread", unread), end);
    const stop = subscribe({
      onWritten: (written) => {
        if (written.projectId === projectId) tell(written.revision, written.rows);
      },
      onTold: (userId) => {
        if (userId === viewer.userId) tellUnread();
      },
      onHearing: () => {
        send("hearing", { build: BUILD });
        revisionNow().then(tell, end);
        tellUnread();
      },
      onDeaf: () => send("deaf", null),
      onEnd: end,
    });
    if (here === undefined) return stop;
    const leave = enter(scope, here, ({ people, editing }) => {
      const isOther = ({ userId }: { userId: string }) => userId !== viewer.userId;
      send("present", { people: people.filter(isOther), editing: editing.filter(isOther) });
    });
    return () => {
      leave();
      stop();
    };
  };
}

/** So long a right that was looked up is taken to last. */
const KNOWN_MS = 10_000;

/** Between a write's time and its commit, and between the clocks of several servers. */
const LEEWAY_MS = 10_000;

/**
 * Tells a page over all projects that one of those it shows was written, or that it may have been since
 * the moment it has `seen`. `lastWrite` looks up when anything was.
 */
export function tellOfAll(
  scope: Scope,
  { seen, countUnread }: Listening,
  lastWrite: () => Promise<Date | null>,
): (sender: Sender) => () => void {
  const known = new Map<string, { listed: Promise<boolean>; until: number }>();

  const isShown = (projectId: string) => {
    const before = known.get(projectId);
    if (before && before.until > performance.now()) return before.listed;
    const listed = isListed(scope, projectId);
    known.set(projectId, { listed, until: performance.now() + KNOWN_MS });
    return listed;
  };

  return ({ send, end }) => {
    const tellUnread = () => void countUnread().then((unread) => send("unread", unread), end);
    return subscribe({
      onTold: (userId) => {
        if (userId === scope.viewer.userId) tellUnread();
      },
      onWritten: ({ projectId, revision }) => {
        isShown(projectId).then((shown) => {
          if (shown) send("changed", { revision });
        }, end);
      },
      onHearing: () => {
        send("hearing", { build: BUILD });
        tellUnread();
        lastWrite().then((at) => {
          if (at !== null && at.getTime() > seen - LEEWAY_MS) send("changed", null);
        }, end);
      },
      onDeaf: () => send("deaf", null),
      onEnd: end,
    });
  };
}
