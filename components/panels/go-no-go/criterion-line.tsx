import type { ReactNode } from "react";
import { StateGlyph } from "@/components/charts/state-glyph";
import type { CriterionLine as CriterionModel } from "./contract";
import { Inside } from "./inside";
import { OpeningLine } from "./opening-line";

interface CriterionLineProps {
  row: CriterionModel;
  actions?: ReactNode;
}

/** Glyph, number, text, what was found, when due: 32 high, two lines where it is narrow. */
export function CriterionLine({ row, actions }: CriterionLineProps) {
  const { id, number, state, text, figure, due, inside } = row;
  return (
    <OpeningLine
      id={id}
      line={
        <span className="grid grid-cols-[1rem_1.5rem_minmax(0,1fr)_auto] items-start gap-x-2.5 py-1.25 print:items-baseline md:grid-cols-[1rem_1.5rem_minmax(0,1fr)_12.5rem_4rem] print:grid-cols-[12pt_18pt_minmax(0,1fr)_130pt_40pt] print:py-0.5">
          <span className="flex h-5.5 items-center print:h-auto print:self-center">
            <StateGlyph state={state} />
          </span>
          <span className="font-mono text-2xs/5.5 text-ink-3 print:leading-[inherit]">
            {number}
          </span>
          <span>{text}</span>
          <span className="text-2xs text-ink-2 max-md:col-start-3 max-md:row-start-2 md:text-xs/5.5 print:col-auto print:leading-[inherit] print:row-auto">
            {figure}
          </span>
          <span className="text-right text-xs/5.5 print:leading-[inherit] whitespace-nowrap text-ink-2 max-md:col-start-4 max-md:row-start-1 print:col-auto print:row-auto">
            {due}
          </span>
        </span>
      }
    >
      <Inside inside={inside} actions={actions} />
    </OpeningLine>
  );
}
