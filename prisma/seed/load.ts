import "server-only";
import { importProject } from "@/lib/features/documents/mutations";
import { type ProjectDocument, projectDocument } from "@/lib/features/documents/schema";
import { takeDue } from "@/lib/features/snapshots/mutations";
import { createPerson } from "@/lib/features/people/mutations";
import { newPerson } from "@/lib/features/people/schema";
import { nowInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { getProjectScope } from "@/lib/platform/viewer";
import { loadHistory } from "./history/load-history";
import { portfolio } from "./portfolio";
import { shiftDocument } from "@/lib/features/documents/shift";

const PEOPLE = [
  { email: "viewer@gantry.example", name: "Vera Viewer", role: "viewer" },
  { email: "lead@gantry.example", name: "Lena Lead", role: "editor" },
  { email: "executive@gantry.example", name: "Edgar Executive", role: "approver" },
  { email: "admin@gantry.example", name: "Ada Admin", role: "admin" },
] as const;

/** Loads the example accounts and the four example systems, dated as if the reports came today. */
export async function loadExamples(password: string): Promise<void> {
  if ((await db().user.count()) > 0 || (await db().project.count()) > 0) {
    throw new Error("The example portfolio goes into an empty database only.");
  }
  for (const person of PEOPLE) {
    const made = await createPerson(newPerson.parse({ ...person, password }), "Gantry");
    if (!made.ok) throw new Error(made.message);
  }
  const scope = operatorScope("Gantry");
  const today = nowInstant().slice(0, 10);
  for (const input of portfolio) {
    const document = projectDocument.parse(input);
    const shifted = shiftDocument(document, reportDay(document), today);
    const made = await importProject(scope, shifted, "example-portfolio");
    if (!made.ok) throw new Error(made.message);
    await loadHistory(await getProjectScope(scope, made.data.slug), today);
  }
  await takeDue();
}

/** The day printed on the youngest of its reports becomes today. */
function reportDay(document: ProjectDocument): string {
  const day = document.sources
    .map((source) => source.statedOn)
    .filter((value) => value !== null)
    .sort()
    .at(-1);
  if (!day) throw new Error(`${document.project.slug} has no dated source.`);
  return day;
}
