import "server-only";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Project } from "@/lib/domain/project";
import { documentFromProject } from "@/lib/features/documents/convert";
import { type ProjectDocument, projectDocument } from "@/lib/features/documents/schema";
import { NOTHING } from "@/lib/features/evidence/data";
import { STATE_FORMAT } from "./constants";

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** The aggregate as a snapshot keeps it. */
export async function packState(project: Project): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await compress(JSON.stringify(project));
  return new Uint8Array(packed);
}

/**
 * The aggregate that was packed, proved to be one: what it holds is a document that could be imported. Lists
 * and fields that there were not yet when it was taken come as a document has them that leaves them out.
 * Throws where it is written in another format, or cannot be read.
 */
export async function unpackState(format: number, state: Uint8Array): Promise<Project> {
  if (format !== STATE_FORMAT) throw new Error(`Nothing here reads format ${String(format)}.`);
  const kept = JSON.parse((await decompress(state)).toString("utf8")) as Project;
  const project: Project = { ...NOTHING, ...kept };
  return withDefaults(project, projectDocument.parse(documentFromProject(project)));
}

type Lists = Record<string, readonly object[]>;

function withDefaults(project: Project, document: ProjectDocument): Project {
  const { project: own, format: _, formatVersion: __, ...lists } = document;
  const filled = Object.entries(lists as Lists).flatMap(([name, rows]) => {
    const kept = project[name as keyof Project] as unknown as readonly object[];
    // A document has the first in an order of its own, and no aggregate has the second.
    if (name === "notApplicable" || name === "reviews") return [];
    return [[name, kept.map((row, index) => ({ ...rows[index], ...row }))]];
  });
  return { ...own, ...project, ...(Object.fromEntries(filled) as Partial<Project>) };
}
