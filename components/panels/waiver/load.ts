import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { readSubjectName } from "../words/subject-name";
import { prepareWaiver } from "./prepare";

/** What a waiver of one row is about; `of` names it, as `item-exit-0-1`. */
export async function loadWaiver(scope: ProjectScope, of: string | null) {
  const subject = readSubjectName(of ?? "");
  const viewer = {
    ...scope.viewer,
    mayRequest: mayDo(scope, "waiver:request"),
    mayApprove: mayDo(scope, "waiver:approve"),
  };
  const model = subject && prepareWaiver(await getProject(scope), subject, viewer, momentOf(scope));
  if (!model) throw new AccessError("not found", `Nothing can be waived at "${of ?? ""}".`);
  return model;
}
