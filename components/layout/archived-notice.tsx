import Link from "next/link";
import { Notice } from "@/components/ui/notice";

interface ArchivedNoticeProps {
  /** "29 Nov 10:42". */
  since: string;
  /** Where it is restored; null for whoever may not. */
  restoreHref: string | null;
}

/** Above every page of an archived project: why nothing can be written, and the way back. */
export function ArchivedNotice({ since, restoreHref }: ArchivedNoticeProps) {
  return (
    <div className="border-b py-2">
      <Notice kind="said">
        Archived {since}. It can be read, and nobody writes in it.
        {restoreHref !== null && (
          <>
            {" "}
            It is restored on its{" "}
            <Link href={restoreHref} className="underline underline-offset-2">
              overview
            </Link>
            .
          </>
        )}
      </Notice>
    </div>
  );
}
