// @ts-check
import { deliver } from "./deliver.mjs";
import { messageOf } from "./failure.mjs";
import { counted } from "./tell.mjs";

const WITHIN_MS = 5000;

/**
 * Every command first sends what an earlier one could not, once and not for long.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./spool.mjs").Spool} spool
 * @param {import("./tell.mjs").Teller} tell
 */
export async function sendEarlier(settings, spool, tell) {
  try {
    const delivery = await deliver(settings, spool, { withinMs: WITHIN_MS, again: false });
    tellDelivery(delivery, spool, tell, " of earlier runs");
  } catch (error) {
    tell.warn(`What waits in ${spool.folder} cannot be sent: ${messageOf(error)}`);
  }
}

/**
 * @param {import("./deliver.mjs").Delivery} delivery
 * @param {import("./spool.mjs").Spool} spool
 * @param {import("./tell.mjs").Teller} tell
 * @param {string} which
 */
export function tellDelivery({ fates, waiting, problem }, spool, tell, which) {
  const taken = [...fates.values()].filter(({ kind }) => kind === "taken").length;
  if (taken > 0) tell.note(`sent ${counted(taken, "result")}${which}.`);
  for (const [id, fate] of fates) if (fate.kind === "refused") tellRefusal(fate, id, spool, tell);
  if (problem !== null) {
    tell.warn(
      `${counted(waiting, "result")}${which} could not be sent. ${problem} Kept in ${spool.folder}.`,
    );
  }
}

/**
 * @param {import("./post.mjs").Refused} fate
 * @param {string} id
 * @param {import("./spool.mjs").Spool} spool
 * @param {import("./tell.mjs").Teller} tell
 */
export function tellRefusal({ status, why }, id, spool, tell) {
  tell.warn(`REFUSED (${status}). ${why} Kept in ${spool.folder} as …${id}.refused.`);
}
