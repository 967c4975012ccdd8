/** So many one project has. */
export const MOST_WEBHOOKS = 20;

/** After each failed try so many minutes pass until the next: five tries in two hours. */
export const PAUSES_MINUTES = [1, 9, 30, 80] as const;
export const MOST_TRIES = PAUSES_MINUTES.length + 1;

/** Longer than an answer is waited for: whoever has not marked it by then is taken to have died. */
export const LEASE_SECONDS = 30;

/** Where nothing has arrived for so long, it is switched off. */
export const HOURS_UNTIL_OFF = 24;

/** So long what was sent is kept. */
export const KEPT_DAYS = 30;

/** So many of what was sent last the page names, of all webhooks together. */
export const MOST_SHOWN = 200;

/** What is sent when somebody tries whether it arrives. */
export const TEST = "test";

export const DELIVERY_STATUSES = ["waiting", "delivered", "failed"] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];
