import { QrCode } from "@/components/ui/qr-code";
import { formatDay } from "@/lib/format/dates";
import type { ReviewModel } from "./contract";
import type { Hero as HeroModel } from "@/lib/domain/review/agenda";
import { Hero } from "./hero";
import { Paging } from "./agenda-rows";
import { LINES_A_PAGE, pageOf, ROWS_A_PAGE } from "./steps";
import { subjectOf } from "./words";

interface OpeningScreenProps {
  model: ReviewModel;
  /** The address of the remote; null where it is not known. */
  remote: string | null;
}

/** What is on the agenda, before and after the review is opened, and the way in for a phone. */
export function OpeningScreen({ model, remote }: OpeningScreenProps) {
  const { open, preview, since, at, previous } = model;
  const lines = open
    ? open.items.map((item) => ({
        ...{ id: item.id, subject: subjectOf(item), carriedFrom: item.carriedFrom },
        ...{ count: countOf(item.hero, item.rows.length), isDone: item.outcome !== null },
      }))
    : preview.map(({ kind, hero, count }, index) => ({
        ...{ id: `${String(index)} ${kind}`, subject: kind, count: countOf(hero, count) },
        ...{ carriedFrom: null, isDone: false },
      }));
  const page = open?.rowsPage ?? 0;
  return (
    <div className="wall-middle">
      <Hero
        {...model}
        hero={{ what: "count", count: lines.length }}
        caption={lines.length === 1 ? "item on the agenda" : "items on the agenda"}
        note={wordSince(since, previous, at)}
      />
      <div className="wall-parts">
        <div>
          <ol
            aria-label="On the agenda"
            className="wall-rows wall-lines"
            data-two={lines.length > ROWS_A_PAGE ? "" : undefined}
          >
            {pageOf(lines, page, LINES_A_PAGE).map((line, index) => (
              <li key={line.id} className="wall-row">
                <span aria-hidden="true" className="text-ink-3">
                  {page * LINES_A_PAGE + index + 1}
                </span>
                <span className="min-w-0">
                  <span className="line-clamp-2 font-medium tracking-[-0.02em] wrap-anywhere">
                    {line.subject}
                  </span>
                  {line.carriedFrom !== null && (
                    <span className="wall-note block truncate text-ink-2">
                      from {line.carriedFrom}
                    </span>
                  )}
                </span>
                <span className="text-ink-2">{line.isDone ? "done" : line.count}</span>
              </li>
            ))}
          </ol>
          <Paging of={lines.length} page={page} most={LINES_A_PAGE} turns={open !== null} />
        </div>
        {remote !== null && <ScanMe address={remote} />}
      </div>
    </div>
  );
}

/** It encodes the address and nothing else: whoever scans it signs in as themselves. */
export function ScanMe({ address, size = "size-[16rem]" }: { address: string; size?: string }) {
  return (
    <figure className="max-md:hidden">
      <QrCode text={address} label={`Code of ${address}`} className={size} />
      <figcaption className="wall-note mt-[0.5em] max-w-[16rem] text-ink-2">
        A phone as remote, with your own account
      </figcaption>
    </figure>
  );
}

/** As many as its figure says where it counts, else as many as there are rows. */
function countOf(hero: HeroModel, rows: number): string {
  if (hero.what === "share") return `${String(hero.part)} of ${String(hero.whole)}`;
  if (hero.what === "count") return String(hero.count);
  return hero.what === "percent" || rows === 0 ? "" : String(rows);
}

function wordSince(since: string | null, previous: ReviewModel["previous"], at: string): string {
  if (since === null) return "all that stands: nothing to compare with";
  const moment = `since ${formatDay(since, at)}`;
  return previous === null ? moment : `${moment}, after ${previous.key}`;
}
