import Link from "next/link";
import { Unread } from "./here";

/** To what waits for whoever is signed in, with its number. */
export function InboxLink({ unread }: { unread: number }) {
  return (
    <Link
      href="/inbox"
      prefetch={false}
      data-letter="i"
      className="flex h-8 shrink-0 items-center gap-1 px-1 text-2xs text-ink-2 hover:text-ink max-md:h-11 pointer-coarse:h-11"
    >
      Inbox
      <Unread drawn={unread} />
    </Link>
  );
}
