import { toMs } from "../instant";
import type { Claim, Evidence, Project, Sample, Subject, Waiver } from "../project";
import { type PastEvent, textIn, type Told, toldIn } from "./event";

type Replay = (project: Project, event: PastEvent) => Project;

/** What becomes of a project's claims, evidence, waivers and samples by an event. */
export const TRUTH: Record<string, Replay> = {
  "claim.made": (project, event) => {
    const { id, note, override } = toldIn(event.after, "claim");
    const claim: Claim = {
      ...{ id: String(id), subject: subjectOf(event), statement: null, source: null },
      ...{ note: (note ?? null) as string | null, by: event.by, at: event.at },
      ...{ override: (override ?? null) as Claim["override"], withdrawal: null },
    };
    return { ...project, claims: [...project.claims, claim] };
  },
  "claim.withdrawn": (project, event) =>
    withdraw(project, event, [textIn(toldIn(event.before, "claim"), "id")]),
  "evidence.recorded": (project, event) => ({
    ...project,
    evidence: [...project.evidence, evidenceOf(event, event.at)],
  }),
  "blocker.reopened": (project, event) => {
    const claims = (event.before?.["claims"] ?? []) as Told[];
    const withdrawn = withdraw(
      project,
      event,
      claims.map((claim) => textIn(claim, "id")),
    );
    if ((event.after?.["evidence"] ?? null) === null) return withdrawn;
    // It refutes no claim that was withdrawn with it.
    const found = evidenceOf(event, new Date(toMs(event.at) + 1).toISOString());
    return { ...withdrawn, evidence: [...withdrawn.evidence, found] };
  },
  "waiver.requested": (project, event) => {
    const { id, reason, expiresOn } = toldIn(event.after, "waiver");
    const waiver: Waiver = {
      ...{ id: String(id), version: 1, subject: subjectOf(event), reason: String(reason) },
      ...{ requestedBy: event.by, requestedAt: event.at, approvedBy: null, approvedAt: null },
      expiresOn: String(expiresOn),
    };
    return { ...project, waivers: [...project.waivers, waiver] };
  },
  "waiver.approved": (project, event) => {
    const { id } = toldIn(event.before, "waiver");
    const approval = { approvedBy: event.by, approvedAt: event.at };
    const waivers = project.waivers.map((row) => (row.id === id ? { ...row, ...approval } : row));
    return { ...project, waivers };
  },
  "waiver.refused": dropWaiver,
  "waiver.withdrawn": dropWaiver,
  "applicability.removed": (project, event) => {
    const { reason } = toldIn(event.after, "notApplicable");
    const row = { id: event.subject.id, subject: subjectOf(event), reason: String(reason) };
    const said = { ...row, by: event.by, at: event.at };
    return { ...project, notApplicable: [...project.notApplicable, said] };
  },
  "applicability.restored": (project, { subject: { kind, key } }) => ({
    ...project,
    notApplicable: project.notApplicable.filter(
      ({ subject }) => subject.kind !== kind || subject.key !== key,
    ),
  }),
  "sample.added": (project, event) => ({
    ...project,
    samples: [...project.samples, sampleOf(event)],
  }),
  "sample.corrected": (project, event) => {
    const sample = sampleOf(event);
    const samples = project.samples.map((row) =>
      row.id === sample.id ? { ...sample, by: row.by, version: row.version + 1 } : row,
    );
    return { ...project, samples };
  },
  "sample.taken-back": (project, event) => {
    const { id } = toldIn(event.before, "sample");
    return { ...project, samples: project.samples.filter((row) => row.id !== id) };
  },
};

function dropWaiver(project: Project, event: PastEvent): Project {
  const { id } = toldIn(event.before, "waiver");
  return { ...project, waivers: project.waivers.filter((row) => row.id !== id) };
}

function withdraw(project: Project, event: PastEvent, ids: readonly (string | null)[]): Project {
  const withdrawal = { by: event.by, at: event.at, reason: textIn(event.after ?? {}, "reason") };
  const claims = project.claims.map((row) => (ids.includes(row.id) ? { ...row, withdrawal } : row));
  return { ...project, claims };
}

function subjectOf({ subject: { kind, key } }: PastEvent): Subject {
  return { kind: kind as Subject["kind"], key: key ?? "" };
}

/** What a program sent says from when it counts; what a person saw counts from when it was written. */
function evidenceOf(event: PastEvent, at: string): Evidence {
  const told = toldIn(event.after, "evidence");
  const isSent = "clockSkewed" in told;
  return {
    ...{ id: String(told["id"]), subject: subjectOf(event), checkKey: textIn(told, "checkKey") },
    ...{ outcome: told["outcome"] as Evidence["outcome"], origin: isSent ? "ci" : "person" },
    ...{ run: null, exitCode: (told["exitCode"] ?? null) as number | null },
    ...{ excerpt: textIn(told, "excerpt"), commit: textIn(told, "commit") },
    ...{ branch: textIn(told, "branch"), url: textIn(told, "url") },
    command: textIn(told, "command"),
    ...{ by: isSent ? { name: String(told["by"]), userId: null } : event.by },
    ...{ at: textIn(told, "at") ?? at, startedAt: null, endedAt: null, expiresAt: null },
    ...{ clockSkewed: told["clockSkewed"] === true, masked: Number(told["masked"] ?? 0) },
    source: null,
  };
}

function sampleOf(event: PastEvent): Sample {
  const told = toldIn(event.after, "sample") as unknown as Omit<Sample, "by" | "version">;
  const { id, basis, takenOn, low, high, outOf, text, proof } = told;
  const metricKey = event.subject.key ?? "";
  return {
    ...{ id, version: 1, metricKey, basis, takenOn, by: event.by, proof },
    ...{ low, high, outOf, text },
  };
}
