import type { GlyphState } from "@/components/charts/state-glyph";
import { StateWord } from "@/components/charts/state-word";
import { Button } from "@/components/ui/button";
import { RowHead, Td, Th } from "@/components/ui/data-table";
import { GrowingTable } from "@/components/ui/growing-table";
import { ProjectLink } from "../words/project-link";
import type { WebhookLine, WebhookState } from "./contract";

interface WebhookTableProps {
  rows: readonly WebhookLine[];
  /** The one that is tried right now. */
  trying: string | null;
  onEdit: (row: WebhookLine) => void;
  onTest: (row: WebhookLine) => void;
  onRenew: (row: WebhookLine) => void;
}

const GLYPHS: Record<WebhookState, GlyphState> = {
  on: "in progress",
  failing: "stale",
  off: "not applicable",
};

export function WebhookTable({ rows, trying, onEdit, onTest, onRenew }: WebhookTableProps) {
  return (
    <GrowingTable
      caption="Webhooks"
      heads={
        <>
          <Th>Webhook</Th>
          <Th>Of</Th>
          <Th>Told when</Th>
          <Th>Made by</Th>
          <Th>Last arrived</Th>
          <Th>State</Th>
        </>
      }
      rows={rows}
      first={50}
      line={(row) => (
        <Line
          key={row.id}
          row={row}
          busy={trying === row.id}
          onEdit={() => onEdit(row)}
          onTest={() => onTest(row)}
          onRenew={() => onRenew(row)}
        />
      )}
    />
  );
}

interface LineProps {
  row: WebhookLine;
  busy: boolean;
  onEdit: () => void;
  onTest: () => void;
  onRenew: () => void;
}

function Line({ row, busy, onEdit, onTest, onRenew }: LineProps) {
  const { id, name, host, project, toldWhen, made, arrived, state, why } = row;
  return (
    <tr data-row={id}>
      <RowHead className="md:w-[20%]">
        <span data-stop tabIndex={-1} className="font-medium">
          {name}
        </span>
        <span className="block font-mono text-2xs font-normal text-ink-3">{host}</span>
      </RowHead>
      <Td className="stacked:order-2" data-label="of">
        <ProjectLink {...project} />
      </Td>
      <Td className="stacked:order-2" data-label="told when">
        {toldWhen}
      </Td>
      <Td className="text-ink-2 stacked:order-2" data-label="made by">
        {made}
      </Td>
      <Td className="stacked:order-2" data-label="last arrived">
        {arrived ?? <span className="text-ink-2">nothing yet</span>}
      </Td>
      <Td>
        <StateWord state={GLYPHS[state]}>{state}</StateWord>
        {why !== null && <span className="block max-w-[28ch] text-2xs text-ink-2">{why}</span>}
      </Td>
      <Td className="text-right print:hidden stacked:ml-auto">
        <Button look="quiet" aria-label={`Send a test to ${name}`} busy={busy} onClick={onTest}>
          Send a test
        </Button>
        <Button look="quiet" className="ml-4" aria-label={`New secret… ${name}`} onClick={onRenew}>
          New secret…
        </Button>
        <Button look="quiet" className="ml-4" aria-label={`Edit… ${name}`} onClick={onEdit}>
          Edit…
        </Button>
      </Td>
    </tr>
  );
}
