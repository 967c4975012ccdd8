import { StateGlyph } from "@/components/charts/state-glyph";
import { CodedText } from "./coded-text";
import type { PlaceLine } from "./place-line";

interface PlacesProps {
  label: string;
  places: readonly PlaceLine[];
}

/** Things of the project, each leading to where it stands. */
export function Places({ label, places }: PlacesProps) {
  return (
    <ul aria-label={label}>
      {places.map(({ id, text, href, state }) => (
        <li
          key={id}
          className="flex items-start gap-1.5 max-md:min-h-11 max-md:items-center pointer-coarse:min-h-11 pointer-coarse:items-center"
        >
          <span className="flex h-4.5 items-center">
            <StateGlyph state={state} size={12} />
          </span>
          {href === null ? (
            <span className="min-w-0 wrap-anywhere">
              <CodedText>{text}</CodedText>
            </span>
          ) : (
            <a
              href={href}
              className="min-w-0 underline decoration-line-strong underline-offset-2 wrap-anywhere hover:text-accent"
            >
              <CodedText>{text}</CodedText>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
