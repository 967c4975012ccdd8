import type { QueryClient } from "@tanstack/react-query";
import { LET_GO } from "@/components/forms/answer-once-back";
import { noteHeld } from "@/lib/client/changes";
import type { Change } from "./foresee";
import { noticeAt, noticesOf, notify } from "./news";
import { notSent, told, waits } from "./notices";

/** Without a network a change waits at its row, and is the first to go for whoever takes back what they did. */
export function hold(client: QueryClient, slug: string, change: Change): void {
  const { id } = change.row;
  notify(client, slug, id, notSent(change));
  const forget = noteHeld(slug, () => {
    forget();
    const last = [...noticesOf(client, slug)].findLast(([, notice]) => waits(notice));
    return last !== undefined && letGo(client, slug, last[0]);
  });
}

/** What waits at a row is not sent any more; false where nothing does. */
export function letGo(client: QueryClient, slug: string, id: string): boolean {
  if (!waits(noticeAt(client, slug, id))) return false;
  notify(client, slug, id, told(LET_GO));
  return true;
}
