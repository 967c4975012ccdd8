"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { UNREAD } from "@/lib/client/live";

/** What waits for whoever is signed in, by its number; the server says it with the page and whenever it changes. */
export function InboxLink({ unread: drawn }: { unread: number }) {
  const [unread, setUnread] = useState(drawn);
  useEffect(() => {
    const hear = (event: Event) => setUnread((event as CustomEvent<number>).detail);
    addEventListener(UNREAD, hear);
    return () => removeEventListener(UNREAD, hear);
  }, []);
  return (
    <Link
      href="/inbox"
      prefetch={false}
      data-letter="i"
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
