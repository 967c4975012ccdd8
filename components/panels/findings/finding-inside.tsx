import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Opens } from "@/components/ui/opens";
import { CodedText } from "../words/coded-text";
import type { FindingDetails, StatedFigureSeen } from "./contract";
import { EditFigure } from "./edit-figure";

export function hasInside({ sources, inputs, lines }: FindingDetails): boolean {
  return sources.length + inputs.length + lines.length > 0;
}

/** Both sides of a difference, down to their rows. */
interface FindingInsideProps {
  details: FindingDetails;
  onExplain: ((figure: StatedFigureSeen) => void) | undefined;
  onEdit: ((of: string) => void) | undefined;
}

export function FindingInside({ details, onExplain, onEdit }: FindingInsideProps) {
  const { sources, inputs, moreInputs, lines, moreLines } = details;
  return (
    <div className="space-y-3 pb-3 pl-7 text-2xs text-ink-2">
      {sources.length > 0 && (
        <Part title="Stated">
          {sources.map((source) => (
            <li key={source.id} className="py-0.5">
              <span className="text-ink">{source.text}</span>
              <span className="block">{source.where}</span>
              {source.explanation !== null && <span className="block">{source.explanation}</span>}
              <span className="flex flex-wrap gap-2">
                {onExplain && <ExplainButton figure={source.figure} onExplain={onExplain} />}
                {onEdit && (
                  <span className="pt-1">
                    <EditFigure id={source.id} label={source.text} onEdit={onEdit} />
                  </span>
                )}
              </span>
            </li>
          ))}
        </Part>
      )}
      {inputs.length > 0 && (
        <Part title="Computed from" more={moreInputs}>
          {inputs.map((input) => (
            <li key={input.id} className="relative flex gap-2 py-0.5">
              <span className="min-w-0 flex-1">
                {input.key !== null && <span className="font-mono text-ink-3">{input.key} </span>}
                <Opens href={input.href}>
                  <CodedText>{input.name}</CodedText>
                </Opens>
              </span>
              <span className="shrink-0 text-ink">{input.value ?? "not said"}</span>
            </li>
          ))}
        </Part>
      )}
      {lines.length > 0 && (
        <Part more={moreLines}>
          {lines.map((line) => (
            <li key={line} className="py-0.5">
              {line}
            </li>
          ))}
        </Part>
      )}
    </div>
  );
}

interface ExplainButtonProps {
  figure: StatedFigureSeen;
  onExplain: (figure: StatedFigureSeen) => void;
}

function ExplainButton({ figure, onExplain }: ExplainButtonProps) {
  const { explanation, stated, label } = figure;
  const verb = explanation === null ? "Explain" : "Change the explanation";
  return (
    <span className="block pt-1 print:hidden">
      <Button
        look="quiet"
        aria-label={`${verb}: ${stated}, ${label}`}
        onClick={() => onExplain(figure)}
      >
        {verb}
      </Button>
    </span>
  );
}

function Part({
  title,
  more = 0,
  children,
}: {
  title?: string;
  more?: number;
  children: ReactNode;
}) {
  return (
    <div>
      {title !== undefined && <p className="text-ink-3">{title}</p>}
      <ul>{children}</ul>
      {more > 0 && <p className="py-0.5 text-ink-3">{more} more</p>}
    </div>
  );
}
