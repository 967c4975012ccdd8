import { clsx } from "clsx";
import type { ReactNode } from "react";

export type SwatchTexture = "verified" | "claimed" | "stated" | "target";

const TEXTURES: Record<SwatchTexture, string> = {
  verified: "h-2.5 w-4 bg-verified",
  claimed: "hatch h-2.5 w-4 border border-claimed",
  stated: "h-2.5 w-4 border border-stated",
  target: "h-3 w-0.5 bg-ink",
};

/** One entry of the key to a bar, where the texture has no label of its own. */
export function Swatch({ texture, children }: { texture: SwatchTexture; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span aria-hidden="true" className={clsx("exact inline-block", TEXTURES[texture])} />
      {children}
    </span>
  );
}
