import { clsx } from "clsx";
import { ActualWord, ClaimedWord } from "@/components/charts/claimed-actual";
import { OpenDifference } from "@/components/charts/open-difference";
import { StateWord } from "@/components/charts/state-word";
import { Chevron } from "@/components/ui/chevron";
import { RowHead, Td } from "@/components/ui/data-table";
import { PanelFrame } from "../frame";
import { CodedText } from "../words/coded-text";
import { EditedBy } from "../words/edited-by";
import type { BlockerLine } from "./contract";
import { BlockerDetails } from "./details";
import { RowActions } from "./row-actions";
import { RowNoticeLine } from "./row-notice";
import type { RowNotice } from "./use-claims";
import type { RegisterTools } from "./use-register-keys";

export const COLUMNS = 7;

interface LineProps {
  slug: string;
  row: BlockerLine;
  tools: RegisterTools;
  isOpen: boolean;
  isBusy: boolean;
  notice: RowNotice | null;
  onToggle: () => void;
  onDismiss: () => void;
  onAgain: () => void;
}

/** One blocker; opened, all that is known of it and what can be done. */
export function Line(props: LineProps) {
  const { slug, row, tools, isOpen, isBusy, notice, onToggle } = props;
  const inside = `inside-blocker-${row.key}`;
  const hasNote = !isOpen && row.note !== null;
  return (
    <tbody data-row={row.id} className={clsx(isOpen && "on-surface")}>
      <tr id={`blocker-${row.key}`} aria-busy={isBusy || undefined}>
        <RowHead className="min-w-56 md:w-[34%]">
          <button
            type="button"
            data-stop=""
            aria-expanded={isOpen}
            aria-controls={isOpen ? inside : undefined}
            aria-labelledby={`title-${inside}`}
            aria-describedby={hasNote ? `note-${inside}` : undefined}
            onClick={onToggle}
            className="focus-inset -mx-1 grid w-[calc(100%+0.5rem)] grid-cols-[minmax(0,1fr)_1rem] content-center gap-x-2 px-1 text-left max-md:min-h-11 pointer-coarse:min-h-11"
          >
            <span
              id={`title-${inside}`}
              className={clsx("wrap-anywhere", !isOpen && "line-clamp-2 print:line-clamp-none")}
            >
              <span className="font-mono text-2xs font-normal text-ink-3">{row.key}</span>{" "}
              <span className="font-medium">
                <CodedText>{row.title}</CodedText>
              </span>
            </span>
            <span className="flex h-5 items-center">
              <Chevron className={clsx(isOpen && "-scale-y-100")} />
            </span>
          </button>
          <EditedBy subject={`blocker ${row.id}`} />
          {hasNote && (
            <p
              id={`note-${inside}`}
              className="line-clamp-2 pr-5 text-2xs font-normal wrap-anywhere text-ink-2 print:line-clamp-none"
            >
              <CodedText>{row.note ?? ""}</CodedText>
            </p>
          )}
        </RowHead>
        <Td data-label="claimed">
          <ClaimedWord told={row.claimed} />
        </Td>
        <Td data-label="→ actual" className="whitespace-nowrap">
          <ActualWord
            told={row.actual}
            contradicted={row.contradicted}
            mark={
              row.sides.length > 0 && (
                <OpenDifference
                  of={`state of ${row.key}`}
                  sides={row.sides}
                  explained={null}
                  unexplained="Evidence settles it, or whoever claims it withdraws the claim."
                />
              )
            }
          />
        </Td>
        <Td className="stacked:order-2">{row.severity}</Td>
        <Td className="stacked:order-2">
          {isBusy ? (
            <span className="text-ink-3">saving …</span>
          ) : (
            <StateWord state={row.shown.state}>
              <span className="whitespace-normal">{row.shown.word}</span>
            </StateWord>
          )}
        </Td>
        <Td className="min-w-18 stacked:order-2" data-label="holds up">
          {row.heldUp}
        </Td>
        <Td numeric className="stacked:order-2 stacked:ml-auto">
          {row.age}
        </Td>
      </tr>
      {notice && (
        <tr>
          <td colSpan={COLUMNS}>
            <RowNoticeLine {...props} notice={notice} />
          </td>
        </tr>
      )}
      {isOpen && (
        <tr id={inside}>
          <td colSpan={COLUMNS}>
            <div className="grid gap-y-4 py-2 md:px-1">
              <RowActions slug={slug} row={row} tools={tools} isBusy={isBusy} />
              <PanelFrame id="blocker" slug={slug} of={row.key}>
                {(model) => <BlockerDetails model={model} />}
              </PanelFrame>
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}
