import "server-only";
import { findChoices, listNotices } from "@/lib/features/inbox/data";
import { requestNow } from "@/lib/platform/clock";
import type { Scope } from "@/lib/platform/viewer";
import { prepareInbox } from "./prepare";

export async function loadInbox(scope: Scope) {
  const now = requestNow();
  const [notices, choices] = await Promise.all([listNotices(scope), findChoices(scope)]);
  return prepareInbox(notices, choices, now);
}
