"use client";

import Link from "next/link";
import { useSyncExternalStore } from "react";
import { onUnread, unreadNow } from "@/lib/client/unread";
import { INBOX } from "./project-pages";

/** What waits for whoever is signed in, by its number; the server says it with the page and whenever it changes. */
export function InboxLink({ unread: drawn }: { unread: number }) {
  const unread = useSyncExternalStore(onUnread, unreadNow, () => null) ?? drawn;
  return (
    <Link
      href={INBOX.path}
      prefetch={false}
      data-letter={INBOX.letter}
      className="flex h-8 shrink-0 items-center gap-1 px-1 text-2xs text-ink-2 hover:text-ink max-md:h-11 pointer-coarse:h-11"
    >
      Inbox
      {unread > 0 && (
        <b className="font-semibold text-ink">
          {unread > 99 ? "99+" : unread}
          <span className="sr-only"> unread</span>
        </b>
      )}
    </Link>
  );
}
