import type { HeldReviewRow, ReviewsModel } from "./contract";

const row: HeldReviewRow = {
  ...{ key: "R2", href: "/projects/vimana/reviews/R2", heldOn: "3 Dec", closedBy: "Lena Lead" },
  ...{ came: "2 decided, 1 acted, 1 parked", openActions: "1 of 3", took: "28 min" },
};

const some: ReviewsModel = {
  ...{ slug: "vimana", mayLead: true, href: "/projects/vimana/review", open: null },
  rows: [row, { ...row, key: "R1", href: "/projects/vimana/reviews/R1", heldOn: "26 Nov" }],
};

export const reviewsFixtures = {
  some,
  open: { ...some, open: "R3" },
  viewer: { ...some, mayLead: false },
  empty: { ...some, rows: [] },
  many: {
    ...some,
    rows: Array.from({ length: 60 }, (_, index) => ({ ...row, key: `R${String(60 - index)}` })),
  },
} satisfies Record<string, ReviewsModel>;
