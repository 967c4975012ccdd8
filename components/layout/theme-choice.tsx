import { ThemeRadio } from "./theme-radio";

const THEMES = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

export function ThemeChoice() {
  return (
    <fieldset className="border-b px-4 py-3">
      <legend className="float-left mb-1 text-2xs text-ink-3">Theme</legend>
      <div className="clear-both flex gap-4">
        {THEMES.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-6 items-center gap-1.5 max-md:min-h-11 pointer-coarse:min-h-11"
          >
            <ThemeRadio value={value} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
