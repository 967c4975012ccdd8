import type { GlyphState } from "@/components/charts/state-glyph";
import { StateWord } from "@/components/charts/state-word";
import { BottomLine } from "@/components/ui/bottom-line";
import { Checkbox } from "@/components/ui/checkbox";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { BlockSection, MarginSection } from "@/components/ui/section";
import type { AgendaMark } from "@/lib/domain/review/agenda";
import type { Minutes, MinutesAction, MinutesItem } from "@/lib/features/reviews/types";
import { formatCount } from "@/lib/format/counts";
import type { MinutesModel } from "./contract";

interface MinutesViewProps {
  model: MinutesModel;
  /** The action that is being ticked. */
  busy?: string | null;
  onTick?: (action: MinutesAction) => void;
}

/** What was decided, given and parked, item by item; it prints as it stands. */
export function MinutesView({ model, busy = null, onTick = nothing }: MinutesViewProps) {
  const { minutes, mayTick, mail, markdownHref, pdfHref } = model;
  if (!minutes) {
    return (
      <section aria-label="Minutes">
        <BottomLine sentence="There is no such review here." />
        <EmptyState>Reviews that were held are listed in the history.</EmptyState>
      </section>
    );
  }
  const { project, key, heldOn, held, standing, asOf, took, items, changes } = minutes;
  return (
    <section aria-label="Minutes">
      <BottomLine
        lead={minutes.isOpen ? "Open: what came of it so far" : undefined}
        sentence={`${project}: minutes of ${key}, ${heldOn}`}
        facts={`${standing === null ? "" : `${standing}. `}${held}. ${asOf}. Items took ${took}.`}
      />
      <Actions minutes={minutes} mayTick={mayTick} busy={busy} onTick={onTick} />
      {items.map((item, index) => (
        <Item key={item.id} item={item} first={index === 0} />
      ))}
      <Changes changes={changes} />
      <p className="pb-2 text-xs text-ink-2 print:hidden">{mail}</p>
      {markdownHref !== null && (
        <DownloadLink href={markdownHref}>Download as Markdown</DownloadLink>
      )}
      {pdfHref !== null && <DownloadLink href={pdfHref}>Download as PDF</DownloadLink>}
    </section>
  );
}

const nothing = () => undefined;

function Actions({
  minutes: { actions },
  mayTick,
  busy,
  onTick,
}: Required<Omit<MinutesViewProps, "model">> & { minutes: Minutes; mayTick: boolean }) {
  const open = actions.filter(({ done }) => done === null).length;
  return (
    <BlockSection
      id="actions"
      title="Actions"
      note={`${String(open)} of ${String(actions.length)} open`}
    >
      {actions.length === 0 ? (
        <EmptyState>None were given.</EmptyState>
      ) : (
        <DataTable caption="Actions" stacks="early">
          <thead>
            <tr>
              <Th fixed>Action</Th>
              <Th>Owner</Th>
              <Th>Due</Th>
              <Th>About</Th>
              <Th>Done</Th>
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <tr key={action.id}>
                <RowHead className="font-normal wrap-anywhere">{action.text}</RowHead>
                <Td data-label="owner" className="wrap-anywhere">
                  {action.owner ?? "nobody"}
                </Td>
                <Td data-label="due" className="whitespace-nowrap">
                  {action.due ?? "no day"}
                  {action.isOverdue && <span className="text-stop"> overdue</span>}
                </Td>
                <Td data-label="about">{action.about}</Td>
                <Td className="relative stacked:order-2">
                  {mayTick ? (
                    <Checkbox
                      checked={action.done !== null}
                      aria-busy={busy === action.id}
                      onChange={() => onTick(action)}
                    >
                      <span className="sr-only">{action.text}: </span>
                      {action.done === null ? "done" : `done, ${action.done}`}
                    </Checkbox>
                  ) : (
                    (action.done ?? "not done")
                  )}
                </Td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </BlockSection>
  );
}

function Item({ item, first }: { item: MinutesItem; first: boolean }) {
  const { title, took, sentence, question, carried, rows, more, outcome, by, notes } = item;
  return (
    <MarginSection title={title} note={took} first={first}>
      <p className="font-medium wrap-anywhere">{sentence}</p>
      <p className="text-ink-2">{question}</p>
      {carried !== null && <p className="text-xs text-ink-2 wrap-anywhere">{carried}</p>}
      {rows.length > 0 && <Rows item={item} />}
      {more > 0 && <p className="text-xs text-ink-3">{formatCount(more, "more row")}</p>}
      <p className="mt-2 wrap-anywhere">
        <b className="font-semibold">{outcome ?? "Nothing came of it yet"}</b>
        {by !== null && <span className="text-xs text-ink-3"> {by}</span>}
      </p>
      {notes !== null && (
        <p className="mt-1 whitespace-pre-line wrap-anywhere">
          <span className="text-ink-3">Notes </span>
          {notes}
        </p>
      )}
    </MarginSection>
  );
}

function Rows({ item: { title, heads, rows } }: { item: MinutesItem }) {
  return (
    <div className="my-2">
      <DataTable caption={title} stacks="early">
        <thead>
          <tr>
            <Th fixed>What</Th>
            <Th>{heads[0]}</Th>
            <Th>{heads[1]}</Th>
            <Th>State</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${String(index)} ${row.title}`}>
              <RowHead className="font-normal wrap-anywhere">{row.title}</RowHead>
              <Td data-label={heads[0]} className="wrap-anywhere">
                {row.said ?? "—"}
              </Td>
              <Td data-label={heads[1]} className="wrap-anywhere">
                {row.found ?? "—"}
              </Td>
              <Td>{row.mark === null ? "—" : <Mark mark={row.mark} />}</Td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

function Mark({ mark }: { mark: AgendaMark }) {
  const { state, word = mark } = SHOWN[mark] ?? { state: mark as GlyphState };
  return <StateWord state={state}>{word}</StateWord>;
}

/** What is no state of an item has the shape of one. */
const SHOWN: Partial<Record<AgendaMark, { state: GlyphState; word?: string }>> = {
  pass: { state: "verified", word: "passed" },
  fail: { state: "refuted", word: "failed" },
  fired: { state: "blocked" },
};

function Changes({ changes }: Pick<Minutes, "changes">) {
  const count = changes?.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <MarginSection
      title="What has changed"
      note={count === undefined ? undefined : formatCount(count, "change")}
    >
      {changes === null && <EmptyState>There is nothing to compare with.</EmptyState>}
      {changes?.length === 0 && <EmptyState>Nothing has changed since the last review.</EmptyState>}
      {changes !== null && changes.length > 0 && (
        <dl>
          {changes.map(({ title, lines }) => (
            <div key={title} className="border-t py-2 first:border-t-0">
              <dt className="text-xs text-ink-3">{title}</dt>
              {lines.map((line, index) => (
                <dd key={`${String(index)} ${line.row}`} className="text-xs wrap-anywhere">
                  {line.row === "the project" ? "The project" : `${line.row} ${line.title}`}:{" "}
                  {line.before} → {line.after}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </MarginSection>
  );
}
