import { z } from "zod";
import { COLUMN_KINDS, type Table } from "@/lib/features/reports/types";
import type { answerTables } from "../projects/[slug]/tables/answer";
import { exactly } from "./shapes";

export const table = exactly<Table>({
  title: z.string(),
  currency: z.string(),
  columns: z.array(z.strictObject({ head: z.string(), kind: z.enum(COLUMN_KINDS) })),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
});

export const tables = exactly<ReturnType<typeof answerTables>>({
  items: z.array(
    z.strictObject({ name: z.string(), title: z.string(), rows: z.int(), columns: z.int() }),
  ),
  total: z.int(),
});
