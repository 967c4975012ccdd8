import { expect, it } from "vitest";
import { projectDocument } from "@/lib/features/documents/schema";
import { NOW, projectFromDocument } from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { preparePlan } from "../plan/prepare";
import { glyphOf } from "../plan/row/row-words";
import { allRows } from "../plan/rows-of";
import { shownState } from "./shown-state";

const MAY = { recordEvidence: true, requestWaiver: true, approveWaiver: false, edit: true };
const LENA = { name: "Lena Lead", userId: null, mayClaim: true, may: MAY };

it.each(portfolio.map((input) => [input.project.slug, input] as const))(
  "what the plan of %s draws of a row every other place draws too",
  (_, input) => {
    const project = projectFromDocument(projectDocument.parse(input));
    const rows = allRows(preparePlan(project, LENA, NOW));
    const drawn = rows.map((row) => [row.key, glyphOf(row)]);
    expect(rows.map(({ kind, key }) => [key, shownState(project, { kind, key }, NOW)])).toEqual(
      drawn,
    );
  },
);
