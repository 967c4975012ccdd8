import { Button } from "@/components/ui/button";
import { DataTable, RowHead, Td, Th } from "@/components/ui/data-table";
import type { Dispute, Settled } from "./settle";

interface ClashProps<Draft> extends Pick<Settled<Draft>, "disputes" | "taken"> {
  onTake: (dispute: Dispute<Draft>) => void;
}

/** Both versions beside each other: what was taken over, and what the writer has to choose. */
export function Clash<Draft>({ disputes, taken, onTake }: ClashProps<Draft>) {
  return (
    <div className="grid gap-3">
      {disputes.length > 0 && (
        <DataTable caption="What both of you changed">
          <thead>
            <tr>
              <Th>Both changed</Th>
              <Th>Stands now</Th>
              <Th>Yours</Th>
              <Th>
                <span className="sr-only">Choose</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {disputes.map((dispute) => (
              <tr key={dispute.label}>
                <RowHead className="font-normal">{dispute.label}</RowHead>
                <Td className="wrap-anywhere">{dispute.now}</Td>
                <Td className="font-medium wrap-anywhere">{dispute.mine}</Td>
                <Td numeric>
                  <Button
                    aria-label={`Take what stands: ${dispute.label}`}
                    onClick={() => onTake(dispute)}
                  >
                    Take
                  </Button>
                </Td>
              </tr>
            ))}
          </tbody>
        </DataTable>
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
