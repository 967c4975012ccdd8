import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { undoableEvents } from "@/lib/platform/undo";
import "@/lib/features/actions";

/** What is recorded and stays. A new one needs a reason as good as these. */
const STAYS: Record<string, string> = {
  "*.removed-for-good": "said to be for good where it is asked for",
  "action.finished": "said by whoever has the action, who says the opposite of it",
  "action.given": "given before others in a review",
  "action.reopened": "said by whoever has the action, who says the opposite of it",
  "blocker.reopened": "a finding: it stays on record, as evidence does",
  "calendar.renewed": "a secret: the one before it is known no more",
  "calendar.revoked": "a secret: it is known no more",
  "decision.asked": "a question is withdrawn, with a reason that stays",
  "decision.superseded": "follows from a decision",
  "decision.taken": "a decision: another takes over from it",
  "decision.withdrawn": "its reason stays; it is asked anew",
  "evidence.recorded": "append-only: newer evidence says otherwise",
  "inbox.chosen": "one's own, and chosen again",
  "person.created": "by the command line",
  "poll.answered": "an answer: it is given anew while the poll is open",
  "poll.closed": "a decision rests on it",
  "poll.opened": "others have been asked: it is ended",
  "project.archived": "it is restored, by an action of its own",
  "project.created": "nobody deletes a project: it is archived",
  "project.imported": "nobody deletes a project: it is archived",
  "project.restored": "it is archived, by an action of its own",
  "result.*": "evidence rests on it, which stays",
  "result.waits": "what a program sent",
  "review.*": "settled before others in a review, and settled anew there",
  "review.acted": "said before others in a review",
  "review.closed": "the minutes are sent",
  "review.discarded": "said before others in a review",
  "review.noted": "said before others in a review, and written over there",
  "review.opened": "others have joined it: it is discarded",
  "review.shown": "where a wall stands, and no change of anything",
  "rules.changed": "who decides: set anew, before others",
  "snapshot.taken": "append-only",
  "token.made": "its secret is shown once: it is revoked",
  "token.revoked": "a secret: it is known no more",
  "waiver.approved": "another person's answer",
  "waiver.refused": "another person's answer",
  "waiver.requested": "another person answers: it is withdrawn",
  "waiver.withdrawn": "it is asked for anew, and answered anew",
  "webhook.edited": "what goes out of the house is said anew",
  "webhook.made": "its secret is shown once: it is removed",
  "webhook.removed": "its secret is known no more",
  "webhook.secretRenewed": "a secret: the one before it is known no more",
  "webhook.sentAgain": "what is sent is sent",
  "webhook.switchedOff": "by Gantry itself",
  "webhook.tested": "what is sent is sent",
};

describe("every event that a feature records", () => {
  it("can be taken back, or says why it stays", () => {
    const undoable = undoableEvents();
    const isUndone = (event: string) => undoable.some((one) => matches(event, one));
    expect(recorded().filter((event) => !isUndone(event) && !(event in STAYS))).toEqual([]);
  });

  it("has no reason to stay that is none any more", () => {
    const undoable = undoableEvents();
    const events = recorded();
    const idle = Object.keys(STAYS).filter(
      (event) => undoable.includes(event) || !events.some((one) => matches(one, event)),
    );
    expect(idle).toEqual([]);
  });
});

const FEATURES = path.join(import.meta.dirname, "..", "features");
/** A part of a name that is put in may be anything. */
const NAME = /(["`])([a-z -]+|\$\{[\w.]+\})\.([a-zA-Z-]+|\$\{[\w.]+\})\1/g;

function recorded(): string[] {
  const files = readdirSync(FEATURES, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  const lines = files.flatMap((file) =>
    readFileSync(path.join(FEATURES, file), "utf8")
      .split("\n")
      .filter((line) => /\baction(: | =)|_EVENTS\b/.test(line)),
  );
  const parts = lines.flatMap((line) => [...line.matchAll(NAME)]);
  const events = parts.map(([, , noun = "", verb = ""]) =>
    [noun, verb].map((part) => part.replace(/^\$.*/, "*")).join("."),
  );
  return [...new Set(events)].sort();
}

function matches(event: string, name: string): boolean {
  const [noun, verb] = event.split(".");
  const [ofNoun, ofVerb] = name.split(".");
  return (noun === "*" || noun === ofNoun) && (verb === "*" || verb === ofVerb);
}
