import { clsx } from "clsx";
import { Checkbox } from "@/components/ui/checkbox";
import { Chevron } from "@/components/ui/chevron";
import { CONTROL } from "@/components/ui/field";
import { Folding } from "./folding";

export type Option = [value: string, label: string];

interface SeveralOfProps {
  label: string;
  name: string;
  chosen: readonly string[];
  /** What it is called where none is chosen. */
  any: string;
  options: readonly Option[];
  onChoose: (values: string[]) => void;
}

/** Some of what there is: what is chosen stands in its name, and the list opens over the page. */
export function SeveralOf({ label, name, chosen, any, options, onChoose }: SeveralOfProps) {
  // What an address asks for and is there no more stays, so that it can be taken out.
  const known = new Set(options.map(([value]) => value));
  const gone = chosen.filter((value) => !known.has(value));
  const all: Option[] = [...options, ...gone.map((value): Option => [value, value])];
  const words = all.flatMap(([value, text]) => (chosen.includes(value) ? [text] : []));
  return (
    <Folding className="group/several relative w-40 max-md:w-auto">
      <summary className="list-none text-2xs text-ink-2 [&::-webkit-details-marker]:hidden">
        {label}
        <span className="sr-only">: </span>
        <span
          className={clsx(
            CONTROL,
            "mt-1 flex h-8 items-center justify-between gap-2 px-2.5 text-xs text-ink max-md:h-11 pointer-coarse:h-11",
          )}
        >
          <span className="truncate">{words.length === 0 ? any : words.join(", ")}</span>
          <Chevron className="shrink-0 group-open/several:-scale-y-100" />
        </span>
      </summary>
      <div
        role="group"
        aria-label={label}
        className="on-surface absolute top-full right-0 left-0 z-20 grid max-h-72 overflow-y-auto rounded-sm border border-line-strong px-2.5 py-1"
      >
        {all.map(([value, text]) => (
          <Checkbox
            key={value}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChoose(
                all.flatMap(([one]) =>
                  (one === value ? target.checked : chosen.includes(one)) ? [one] : [],
                ),
              )
            }
          >
            <span className="min-w-0 wrap-anywhere">{text}</span>
          </Checkbox>
        ))}
      </div>
    </Folding>
  );
}
