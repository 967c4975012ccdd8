/** In rem, so that the wall can scale them. 16 stands in text, 20 under a finger, 28 and 36 on a wall. */
export const GLYPH_SIZES = {
  12: "size-3 align-[-0.0625rem]",
  16: "size-4 align-[-0.1875rem]",
  20: "size-5 align-[-0.25rem]",
  28: "size-7 align-[-0.4375rem]",
  36: "size-9 align-[-0.5625rem]",
} as const;

export type GlyphSize = keyof typeof GLYPH_SIZES;
