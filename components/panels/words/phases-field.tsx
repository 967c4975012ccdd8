import { Checkbox } from "@/components/ui/checkbox";
import { phasesIn } from "./phase-list";

interface PhasesFieldProps {
  legend: string;
  phases: readonly { key: string; name: string }[];
  /** The keys of those that are chosen, between commas. */
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** Some of the phases of a project. */
export function PhasesField({ legend, phases, value, error, onChange }: PhasesFieldProps) {
  const chosen = phasesIn(value);
  function choose(key: string, isChosen: boolean) {
    const others = chosen.filter((one) => one !== key);
    // In the order of the phases; what names none of them stays at the end.
    const ordered = phases.flatMap((phase) =>
      (phase.key === key ? isChosen : others.includes(phase.key)) ? [phase.key] : [],
    );
    const strange = others.filter((one) => !phases.some((phase) => phase.key === one));
    onChange([...ordered, ...strange].join(", "));
  }
  return (
    <fieldset>
      <legend className="mb-1 text-2xs text-ink-2">{legend}</legend>
      <div className="grid max-h-40 overflow-y-auto">
        {phases.map(({ key, name }) => (
          <Checkbox
            key={key}
            checked={chosen.includes(key)}
            onChange={({ target }) => choose(key, target.checked)}
          >
            {key} {name}
          </Checkbox>
        ))}
      </div>
      {error !== undefined && <p className="mt-1 text-2xs text-stop">{error}</p>}
    </fieldset>
  );
}
