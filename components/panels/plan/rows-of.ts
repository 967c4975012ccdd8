import type { PlanModel, PlanPhase, PlanRow } from "./contract";

type Sections = Pick<PlanModel, "phases" | "lists">;

/** Every row, in the order in which it is drawn. */
export function allRows(model: Sections): PlanRow[] {
  return rowsTogether(model).flat();
}

/** The same, those apart that stand under different heads. */
function rowsTogether({ phases, lists }: Sections): PlanRow[][] {
  return [
    ...phases.flatMap(({ entrance, tasks, exit }) => [entrance, tasks, exit]),
    ...lists.flatMap(({ groups }) => groups.map(({ rows }) => rows)),
  ];
}

/** `task-1.2`: how addresses and requests name a row, and its element on the page. */
export function rowName({ kind, key }: Pick<PlanRow, "kind" | "key">): string {
  return `${kind}-${key}`;
}

export function rowNamed(model: PlanModel, name: string | undefined): PlanRow | undefined {
  return name === undefined ? undefined : allRows(model).find((row) => rowName(row) === name);
}

export function findRow(model: PlanModel, id: string): PlanRow | undefined {
  return allRows(model).find((row) => row.id === id);
}

/** The plan with some rows changed; what no change touches stays the same object. */
export function mapRows(model: PlanModel, change: (row: PlanRow) => PlanRow): PlanModel {
  const inRows = (rows: PlanRow[]) => mapSame(rows, change);
  const phases = mapSame(model.phases, (phase) => mapPhase(phase, inRows));
  const lists = mapSame(model.lists, (list) => {
    const groups = mapSame(list.groups, (group) => {
      const rows = inRows(group.rows);
      return rows === group.rows ? group : { ...group, rows };
    });
    return groups === list.groups ? list : { ...list, groups };
  });
  const isSame = phases === model.phases && lists === model.lists;
  return isSame ? model : { ...model, phases, lists };
}

/** The rows themselves where none of them changes. */
export function mapSame<T>(rows: T[], change: (row: T) => T): T[] {
  const after = rows.map(change);
  return after.every((row, index) => row === rows[index]) ? rows : after;
}

function mapPhase(phase: PlanPhase, inRows: (rows: PlanRow[]) => PlanRow[]): PlanPhase {
  const tasks = inRows(phase.tasks);
  const entrance = inRows(phase.entrance);
  const exit = inRows(phase.exit);
  const isSame = tasks === phase.tasks && entrance === phase.entrance && exit === phase.exit;
  return isSame ? phase : { ...phase, tasks, entrance, exit };
}

/** A number that is another when any row is another, or stands elsewhere: 32 bits, FNV-1a. */
export function fingerprintOf(model: Sections): number {
  let hash = 0x811c9dc5;
  const add = (text: string) => {
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
  };
  for (const rows of rowsTogether(model)) {
    add(`${String(rows.length)} rows`);
    for (const row of rows) {
      add(row.id);
      add(`${row.version} ${row.state} ${row.waits?.join() ?? ""} ${row.unproved?.join() ?? ""}`);
    }
  }
  return hash >>> 0;
}
