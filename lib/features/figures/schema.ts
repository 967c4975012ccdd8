import { z } from "zod";
import { FIGURE_UNITS } from "@/lib/domain/vocabulary";
import { changesOf, figure, key, line, slug, storable } from "@/lib/features/documents/fields";
import { version } from "@/lib/features/evidence/schema";

const LONGEST_LINE = 500;

const said = (message: string) =>
  storable.trim().min(1, message).max(LONGEST_LINE, `At most ${LONGEST_LINE} characters`);

/** Named by whoever adds it, so that the same sent twice is added once. */
const id = z.uuid();
const seen = z.strictObject({ id, version });

const facts = {
  label: said("Say what it is a figure of"),
  unit: z.enum(FIGURE_UNITS),
  low: figure.nullable(),
  high: figure.nullable(),
  text: line.nullable(),
  computes: line.nullable(),
  subjectKey: key.nullable(),
  source: z.strictObject({
    title: said("Say where it is stated"),
    section: said("Say where in it, or who said it"),
  }),
};

export const addFigureInput = z.strictObject({ slug, id, ...facts });
export type AddFigureInput = z.output<typeof addFigureInput>;

export const editFigureInput = z.strictObject({ slug, figure: seen, changes: changesOf(facts) });
export type EditFigureInput = z.output<typeof editFigureInput>;

export const removeFigureInput = z.strictObject({ slug, figure: seen });
export type RemoveFigureInput = z.output<typeof removeFigureInput>;
