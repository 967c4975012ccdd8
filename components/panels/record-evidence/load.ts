import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { readSubjectName } from "../words/subject-name";
import { prepareRecordEvidence } from "./prepare";

/** What recording evidence of one row is about; `of` names it, as `task-1.2`. */
export async function loadRecordEvidence(scope: ProjectScope, of: string | null) {
  const subject = readSubjectName(of ?? "");
  const viewer = { ...scope.viewer, mayRecord: mayDo(scope, "evidence:record") };
  const model =
    subject && prepareRecordEvidence(await getProject(scope), subject, viewer, momentOf(scope));
  if (!model) throw new AccessError("not found", `There is no row "${of ?? ""}".`);
  return model;
}
