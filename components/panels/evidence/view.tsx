import { BottomLine } from "@/components/ui/bottom-line";
import { Figure, FigureStrip } from "@/components/ui/figure-strip";
import type { EvidenceModel } from "./contract";

export function EvidenceView({ model: { lead, sentence, figures } }: { model: EvidenceModel }) {
  return (
    <>
      <BottomLine lead={lead} sentence={sentence} />
      <FigureStrip>
        {figures.map(({ label, value, note, href }) => (
          <Figure key={label} label={label} note={note} href={href}>
            {value}
          </Figure>
        ))}
      </FigureStrip>
    </>
  );
}
