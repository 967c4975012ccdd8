import { StateGlyph } from "@/components/charts/state-glyph";
import { Opens } from "@/components/ui/opens";
import { CodedText } from "../words/coded-text";
import type { ChecklistLine } from "./contract";

export function Checklist({ rows }: { rows: ChecklistLine[] }) {
  return (
    <ul className="text-sm">
      {rows.map(({ id, state, text, href = null, note }) => (
        <li
          key={id}
          className="relative flex items-start gap-x-2.5 border-b max-md:flex-wrap print:flex-nowrap py-1.25 last:border-b-0 print:py-0.5"
        >
          <span className="flex h-5.5 shrink-0 items-center print:h-auto">
            <StateGlyph state={state} />
          </span>
          <span className="min-w-0 flex-1 max-md:min-w-[calc(100%-2.5rem)] print:min-w-0">
            <Opens href={href}>
              <CodedText>{text}</CodedText>
            </Opens>
          </span>
          {note !== null && (
            <span className="min-w-0 text-right text-xs wrap-anywhere text-ink-2 max-md:pl-6.5 max-md:text-left print:pl-0 print:text-right">
              {note}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
