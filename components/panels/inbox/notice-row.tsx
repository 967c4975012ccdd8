import { clsx } from "clsx";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { NoticeLine } from "./contract";

interface NoticeRowProps {
  notice: NoticeLine;
  onMark: (id: string, read: boolean) => void;
}

/** What somebody is told, in whose words, and where it leads: whoever goes there has read it. */
export function NoticeRow({ notice, onMark }: NoticeRowProps) {
  const { id, isUnread, text, name, href, project, when, told } = notice;
  return (
    <li
      data-row={id}
      className="grid gap-x-6 gap-y-1 border-b py-2 text-xs last:border-b-0 md:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="min-w-0">
        <Link
          href={href}
          prefetch={false}
          data-stop
          onClick={() => {
            if (isUnread) onMark(id, true);
          }}
          className="block wrap-anywhere hover:text-accent max-md:py-1"
        >
          <span className={clsx("block", isUnread && "font-semibold")}>
            {text}
            {isUnread && <span className="sr-only">, unread</span>}
          </span>
          <span className="block">{name}</span>
        </Link>
        {told !== null && (
          <p className="line-clamp-3 max-w-[80ch] whitespace-pre-line text-ink-2 wrap-anywhere">
            {told}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 text-2xs text-ink-3 md:flex-col md:items-end md:justify-start">
        <span>
          {project}, {when}
        </span>
        <Button look="quiet" className="md:h-6" onClick={() => onMark(id, isUnread)}>
          {isUnread ? "Mark as read" : "Mark as unread"}
        </Button>
      </div>
    </li>
  );
}
