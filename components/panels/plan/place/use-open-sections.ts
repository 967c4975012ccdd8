import { useCallback, useMemo, useState } from "react";
import { drawnRows, type ShownPlan } from "../choice/arrange";
import { type OpenParts, toggled } from "./open-parts";

interface OpenSections {
  isOpen: (part: string) => boolean;
  toggleSection: (part: string) => void;
  /** Ids of the rows under open heads, in their order. */
  drawn: ReadonlySet<string>;
}

/** Where all of a plan stands by phase, the address says what is open; of what was filtered or grouped all is. */
export function useOpenSections(
  { sections, isWhole }: ShownPlan,
  { open, toggle }: { open: OpenParts; toggle: (part: string) => void },
): OpenSections {
  const [folded, setFolded] = useState<OpenParts>(new Set());
  const isOpen = useCallback(
    (part: string) => (isWhole ? open.has(part) : !folded.has(part)),
    [isWhole, open, folded],
  );
  const toggleSection = useCallback(
    (part: string) => {
      if (isWhole) toggle(part);
      else setFolded((before) => toggled(before, part));
    },
    [isWhole, toggle],
  );
  const drawn = useMemo(() => drawnRows(sections, isOpen), [sections, isOpen]);
  return { isOpen, toggleSection, drawn };
}
