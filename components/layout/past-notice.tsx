import { Notice } from "@/components/ui/notice";
import { formatFullDay, formatTime } from "@/lib/format/dates";
import { PastLinks } from "./past-links";

interface PastNoticeProps {
  at: string;
  /** What it is read from. */
  snapshotAt: string;
  isExact: boolean;
  /** The same page as it is now. */
  nowHref: string;
}

/** Above every page of a project that shows how it stood: of when, from what, and the way back. */
export function PastNotice({ at, snapshotAt, isExact, nowHref }: PastNoticeProps) {
  return (
    <div className="border-b py-2" data-past={at}>
      <PastLinks />
      <Notice kind="said">
        <b className="font-medium text-ink">As it stood on {wordMoment(at)}.</b> Nothing can be
        changed here.{" "}
        <a href={nowHref} data-leaves className="underline underline-offset-2 print:hidden">
          Back to now
        </a>
        {snapshotAt !== at && (
          <span className="block text-2xs">
            Read from the snapshot of {wordMoment(snapshotAt)} and what was written since;
            baselines, stated figures and the order of rows are as the snapshot has them.
            {!isExact &&
              " Something came back from the archive in between of which no event tells what it is: it is left out."}
          </span>
        )}
      </Notice>
    </div>
  );
}

interface NoPastProps {
  /** What is known of the moment that was asked for. */
  look:
    | { kind: "not kept"; at: string; keptSince: string | null }
    | { kind: "to come"; at: string }
    | { kind: "no review"; at: string }
    | { kind: "unreadable" };
  nowHref: string;
  /** The same page at the first moment that is known; null where none is. */
  firstHref: string | null;
}

/** In the place of a page of which nobody knows how it stood. */
export function NoPast({ look, nowHref, firstHref }: NoPastProps) {
  return (
    <div className="py-5">
      <PastLinks />
      <h1 className="max-w-[36em] text-[1.5rem]/7.5 font-medium tracking-[-0.02em] md:text-xl">
        {sentenceOf(look)}
      </h1>
      <p className="mt-3 flex flex-wrap gap-x-4 text-xs">
        {firstHref !== null && (
          <a href={firstHref} className="underline underline-offset-2 max-md:py-3">
            Show the first that is kept
          </a>
        )}
        <a href={nowHref} data-leaves className="underline underline-offset-2 max-md:py-3">
          Back to now
        </a>
      </p>
    </div>
  );
}

function sentenceOf(look: NoPastProps["look"]): string {
  if (look.kind === "unreadable") return "The address names no day. Nothing is shown.";
  if (look.kind === "no review") return `No review was held by ${wordMoment(look.at)}.`;
  if (look.kind === "to come") return `${formatFullDay(look.at)} is still to come.`;
  const unknown = `How it stood on ${wordMoment(look.at)} is not known.`;
  return look.keptSince === null
    ? `${unknown} No snapshot was taken yet.`
    : `${unknown} The first snapshot is of ${wordMoment(look.keptSince)}.`;
}

/** "Tue 24 Nov 2026, 18:00 UTC". */
function wordMoment(at: string): string {
  return `${formatFullDay(at)}, ${formatTime(at)} UTC`;
}
