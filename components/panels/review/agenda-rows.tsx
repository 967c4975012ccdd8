import { clsx } from "clsx";
import { EvidenceLink } from "@/components/charts/evidence-link";
import type { AgendaKind } from "@/lib/domain/review/agenda";
import type { ReviewItemModel, ReviewRow } from "./contract";
import { Mark, NowMark } from "./mark";
import { pageOf, ROWS_A_PAGE } from "./steps";

/** A claim and what is known of its proof are tied; other columns stand beside each other. */
const LINKS: Partial<Record<AgendaKind, "broken" | "stale">> = {
  "claims refuted": "broken",
  "proof gone stale": "stale",
};

/** One figure became the other. */
const CHANGES: readonly AgendaKind[] = ["verdict", "slips", "figures moved"];

/** What is said in so few characters is compared column by column; longer, it goes under its title. */
const SHORT = 12;

/** What is beneath the figure, at most five rows of it. */
export function AgendaRows({ item, page }: { item: ReviewItemModel; page: number }) {
  const { kind, caption, heads, rows } = item;
  const isSaid = rows.some(({ said }) => said !== null);
  const isThree = isSaid && rows.every(({ said, found }) => isShort(said) && isShort(found));
  const link = LINKS[kind] ?? (isThree && CHANGES.includes(kind) ? "arrow" : undefined);
  const shown = pageOf(rows, page);
  if (rows.length === 0) return null;
  return (
    <div>
      <div
        role="table"
        aria-label={caption}
        className="wall-rows"
        data-three={isThree ? "" : undefined}
        data-linked={link === undefined ? undefined : ""}
      >
        <div role="row" className="wall-row-heads">
          <HiddenHead>State</HiddenHead>
          {isThree && <HiddenHead>What</HiddenHead>}
          {isSaid ? <span role="columnheader">{heads[0]}</span> : <HiddenHead>What</HiddenHead>}
          <HiddenHead>Proof</HiddenHead>
          <span role="columnheader">{heads[1]}</span>
        </div>
        {shown.map((row, index) => (
          <Row
            // Rows of an item may be about the same: several inputs of one decision.
            key={`${String(index)} ${row.subject.id}`}
            row={row}
            link={link}
            isSaid={isSaid}
            isThree={isThree}
          />
        ))}
      </div>
      {rows.length > ROWS_A_PAGE && <Paging of={rows.length} page={page} />}
    </div>
  );
}

interface RowProps {
  row: ReviewRow;
  link: "broken" | "stale" | "arrow" | undefined;
  isSaid: boolean;
  isThree: boolean;
}

function Row({ row, link, isSaid, isThree }: RowProps) {
  const { title, said, found, mark, now } = row;
  const words = said ?? "unknown";
  return (
    <div role="row" className="wall-row">
      <span role="cell" className="leading-none [--spacing:calc(var(--wall-row)/9)]">
        <Mark mark={mark} />
      </span>
      <span role="cell" className="min-w-0">
        <span className="line-clamp-2 font-medium tracking-[-0.02em] wrap-anywhere">{title}</span>
        {isSaid && !isThree && (
          <span
            className={clsx(
              "wall-note block truncate",
              said === null ? "text-ink-3" : "text-ink-2",
            )}
          >
            {words}
          </span>
        )}
      </span>
      {isThree && (
        <span
          role="cell"
          className={clsx("wall-said", said === null ? "text-ink-3" : "text-ink-2")}
        >
          {words}
        </span>
      )}
      <span role="cell" className="max-md:hidden [--spacing:0.55rem]">
        {link === "arrow" ? (
          <span aria-hidden="true" className="block text-center text-ink-3">
            →
          </span>
        ) : (
          link !== undefined && <EvidenceLink state={link} />
        )}
      </span>
      <span role="cell" className="wall-found min-w-0">
        <span
          className={clsx(
            "line-clamp-2 wrap-anywhere",
            found === null ? "text-ink-3" : "text-ink-2",
          )}
        >
          {found ?? "unknown"}
        </span>
        {now !== null && now !== mark && (
          <span className="wall-note block wall-scaled">
            <NowMark mark={now} />
          </span>
        )}
      </span>
    </div>
  );
}

function HiddenHead({ children }: { children: string }) {
  return (
    <span role="columnheader">
      <span className="sr-only">{children}</span>
    </span>
  );
}

/** "6–10 of 14", where there is more than has room. */
export function Paging({
  of,
  page,
  most = ROWS_A_PAGE,
  turns = true,
}: {
  of: number;
  page: number;
  most?: number;
  /** Whether there are keys that turn them. */
  turns?: boolean;
}) {
  if (of <= most) return null;
  const from = Math.min(page, Math.ceil(of / most) - 1) * most;
  return (
    <p className="wall-note mt-[0.4em] text-ink-3">
      {from + 1}–{Math.min(of, from + most)} of {of}
      {turns && " · ↑ ↓"}
    </p>
  );
}

function isShort(words: string | null): boolean {
  return words === null || words.length <= SHORT;
}
