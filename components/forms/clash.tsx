import { Button } from "@/components/ui/button";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import { formatList } from "@/lib/format/counts";
import type { Meeting } from "./use-fact-edit";

interface ClashProps<Draft> {
  met: NonNullable<Meeting<Draft>["met"]>;
  onChoose: Meeting<Draft>["choose"];
}

/** Three versions beside each other: as it was, theirs, and the writer's; and what saving will write. */
export function Clash<Draft>({ met, onChoose }: ClashProps<Draft>) {
  const { disputes, taken, by } = met;
  const theirs = by === null ? "theirs" : `what ${by} wrote`;
  const labels = (isTheirs: boolean) =>
    disputes.filter((one) => one.isTheirs === isTheirs).map(({ label }) => label);
  const [mine, kept] = [labels(false), labels(true)];
  return (
    <div className="grid gap-3">
      {disputes.length > 0 && (
        <DataTable caption="What both of you changed" stacks>
          <thead>
            <tr>
              <Th>Both changed</Th>
              <Th>When you began</Th>
              <Th>Stands now{by === null ? "" : `, by ${by}`}</Th>
              <Th>Yours</Th>
            </tr>
          </thead>
          <tbody className="align-top">
            {disputes.map((dispute) => (
              <tr key={dispute.label}>
                <RowHead className="font-normal stacked:w-full">{dispute.label}</RowHead>
                <Td className="wrap-anywhere stacked:w-full" data-label="When you began">
                  {dispute.before}
                </Td>
                <Td
                  className="wrap-anywhere stacked:w-full"
                  data-label={`Stands now${by === null ? "" : `, by ${by}`}`}
                >
                  {dispute.now}
                  <Choose isChosen={dispute.isTheirs} onChoose={() => onChoose(dispute, "theirs")}>
                    Keep theirs
                  </Choose>
                </Td>
                <Td className="wrap-anywhere stacked:w-full" data-label="Yours">
                  {dispute.mine}
                  <Choose isChosen={!dispute.isTheirs} onChoose={() => onChoose(dispute, "mine")}>
                    Use mine
                  </Choose>
                </Td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {disputes.length > 0 && (
        <p aria-live="polite" className="text-xs">
          {mine.length > 0 && `Saving writes yours over ${theirs}: ${formatList(mine)}. `}
          {kept.length > 0 && `It stays as it stands now: ${formatList(kept)}.`}
        </p>
      )}
      {taken.length > 0 && (
        <p className="text-2xs text-ink-2">
          Taken over, since you had not changed it:{" "}
          {taken.map(({ label, now }) => `${label}: ${now}`).join("; ")}.
        </p>
      )}
    </div>
  );
}

interface ChooseProps {
  isChosen: boolean;
  onChoose: () => void;
  children: string;
}

function Choose({ isChosen, onChoose, children }: ChooseProps) {
  return (
    <span className="block py-1">
      <Button aria-pressed={isChosen} onClick={onChoose}>
        <span aria-hidden="true" className="w-3">
          {isChosen ? "✓" : ""}
        </span>
        {children}
      </Button>
    </span>
  );
}
