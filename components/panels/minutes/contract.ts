import type { Minutes } from "@/lib/features/reviews/types";

/** What came of one review; null where the project has none of that key. */
export interface MinutesModel {
  slug: string;
  minutes: Minutes | null;
  /** Ticks its actions off. */
  mayTick: boolean;
  /** "Sent to 4 people."; null while the review is open. */
  mail: string | null;
  markdownHref: string | null;
  /** Null too where nothing on the server prints pages. */
  pdfHref: string | null;
}
