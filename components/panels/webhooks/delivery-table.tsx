import type { GlyphState } from "@/components/charts/state-glyph";
import { StateWord } from "@/components/charts/state-word";
import { Button } from "@/components/ui/button";
import { RowHead, Td, Th } from "@/components/ui/data-table";
import { GrowingTable } from "@/components/ui/growing-table";
import { ProjectLink } from "../words/project-link";
import type { DeliveryLine, DeliveryState } from "./contract";

interface DeliveryTableProps {
  rows: readonly DeliveryLine[];
  /** The one that is sent right now. */
  sending: string | null;
  onSendAgain: (row: DeliveryLine) => void;
}

const GLYPHS: Record<DeliveryState, GlyphState> = {
  waiting: "to do",
  delivered: "verified",
  failed: "refuted",
};

export function DeliveryTable({ rows, sending, onSendAgain }: DeliveryTableProps) {
  return (
    <GrowingTable
      caption="Last deliveries"
      heads={
        <>
          <Th>What</Th>
          <Th>Of</Th>
          <Th>When</Th>
          <Th>To</Th>
          <Th>State</Th>
          <Th numeric>Tries</Th>
          <Th>Answer</Th>
        </>
      }
      rows={rows}
      first={25}
      line={(row) => (
        <Line
          key={row.id}
          row={row}
          busy={sending === row.id}
          onSendAgain={() => onSendAgain(row)}
        />
      )}
    />
  );
}

interface LineProps {
  row: DeliveryLine;
  busy: boolean;
  onSendAgain: () => void;
}

function Line({ row, busy, onSendAgain }: LineProps) {
  const { id, what, when, webhook, project, state, tries, answer, next, maySendAgain } = row;
  return (
    <tr data-row={id}>
      <RowHead>
        <span data-stop tabIndex={-1}>
          {what}
        </span>
      </RowHead>
      <Td className="stacked:order-2" data-label="of">
        <ProjectLink {...project} />
      </Td>
      <Td className="text-ink-2 stacked:order-2" data-label="when">
        {when}
      </Td>
      <Td className="stacked:order-2 md:max-w-[16rem]" data-label="to">
        <span className="wrap-anywhere">{webhook}</span>
      </Td>
      <Td>
        <StateWord state={GLYPHS[state]}>{state}</StateWord>
        {next !== null && <span className="block text-2xs text-ink-2">again {next}</span>}
      </Td>
      <Td numeric className="stacked:order-2" data-label="tries">
        {tries}
      </Td>
      <Td className="stacked:order-2 md:max-w-[24rem]" data-label="answer">
        {answer === null ? (
          <span className="text-ink-2">{state === "waiting" ? "none yet" : "none"}</span>
        ) : (
          <span className="wrap-anywhere">{answer}</span>
        )}
      </Td>
      <Td className="text-right print:hidden stacked:ml-auto">
        {maySendAgain && (
          <Button
            look="quiet"
            aria-label={`Send again ${what} ${when}`}
            busy={busy}
            onClick={onSendAgain}
          >
            Send again
          </Button>
        )}
      </Td>
    </tr>
  );
}
