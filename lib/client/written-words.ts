/**
 * What a write did, in the past tense and without a full stop, where no form says it better; null for what
 * changes nothing of a project that anybody would take back: what is one's own, where the wall stands, and
 * the taking back itself, which is noted where it is asked for.
 */
export function wordWritten(action: string): string | null {
  if (NO_CHANGES.some((one) => one === action)) return null;
  return hasWords(action) ? WORDS[action] : "What was written last";
}

function hasWords(action: string): action is keyof typeof WORDS {
  return Object.hasOwn(WORDS, action);
}

const NO_CHANGES = [
  "history.takeBack",
  "reviews.show",
  "views.change",
  "views.keep",
  "views.remove",
  "webhooks.test",
] as const;

const WORDS = {
  "archive.removeForGood": "Removed a row for good",
  "blockers.reopen": "Re-opened a blocker",
  "decisions.answer": "Answered a poll",
  "decisions.ask": "Asked for a decision",
  "decisions.closePoll": "Ended a poll",
  "decisions.openPoll": "Opened a poll",
  "decisions.setRules": "Changed how decisions are taken",
  "decisions.withdraw": "Withdrew a question",
  "evidence.record": "Recorded evidence",
  "intake.addRule": "Added a rule and settled results by it",
  "intake.assign": "Settled results that waited",
  "intake.changeRule": "Changed a rule and settled results by it",
  "projects.archive": "Archived the project",
  "projects.restore": "Restored the project",
  "reviews.act": "Gave an action in a review",
  "reviews.close": "Closed a review",
  "reviews.decide": "Took a decision in a review",
  "reviews.discard": "Discarded a review",
  "reviews.finishAction": "Said whether an action is done",
  "reviews.note": "Noted what was said in a review",
  "reviews.open": "Opened a review",
  "reviews.park": "Parked a topic of a review",
  "snapshots.take": "Took a snapshot",
  "tokens.make": "Made a token",
  "tokens.revoke": "Revoked a token",
  "waivers.approve": "Approved a waiver",
  "waivers.refuse": "Refused a waiver",
  "waivers.request": "Asked for a waiver",
  "waivers.withdraw": "Withdrew a waiver",
  "webhooks.edit": "Changed a webhook",
  "webhooks.make": "Made a webhook",
  "webhooks.remove": "Removed a webhook",
  "webhooks.renewSecret": "Renewed the secret of a webhook",
  "webhooks.sendAgain": "Sent a webhook again",
} as const;

/** Actions that there are, as the test of `sendAction` asks. */
export type Worded = keyof typeof WORDS | (typeof NO_CHANGES)[number];
