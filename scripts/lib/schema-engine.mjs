// Prisma's schema engine as WebAssembly: the one that comes as an npm package and needs no download.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Runs every migration of `migrationsList` that the database lacks, on `client` and nowhere else, so
 * that a transaction opened on it covers all of them. Resolves to the names just applied.
 *
 * @param {pg.Client} client
 * @param {object} migrationsList as the engine wants it, see migrations.mjs
 * @returns {Promise<string[]>}
 */
export async function runMigrations(client, migrationsList) {
  const adapter = new OneConnection(client);
  const engine = await openEngine(adapter, undefined);
  try {
    const result = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return result.appliedMigrationNames;
  } catch (error) {
    // The engine wraps what Postgres said beyond recognition; the first refusal is the true one.
    throw adapter.firstError ?? error;
  } finally {
    engine.free();
  }
}

/**
 * The SQL that leads from one Prisma schema to another; "" when nothing changes.
 *
 * @param {string} from text of a schema, "" for an empty database
 * @param {string} to
 * @returns {Promise<string>}
 */
export async function diffSchemas(from, to) {
  const engine = await openEngine(new OneConnection(NO_SERVER), undefined);
  try {
    const { stdout } = await engine.diff({
      from: from === "" ? { tag: "empty" } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    return /^-- This is an empty migration/m.test(stdout ?? "") ? "" : (stdout ?? "");
  } finally {
    engine.free();
  }
}

// The engine greets a server when it opens, though comparing two texts asks nothing of one.
const NO_SERVER = { query: async () => ({ fields: [], rows: [], rowCount: 0 }) };

function datamodel(content) {
  return { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] };
}

let bindings;

async function openEngine(adapterFactory, datamodels) {
  bindings ??= await loadBindings();
  const bound = bindMigrationAwareSqlAdapterFactory(adapterFactory);
  return bindings.SchemaEngine.new({ datamodels }, () => undefined, bound);
}

async function loadBindings() {
  const require = createRequire(import.meta.url);
  const glueFile = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(glueFile.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

/**
 * Prisma's adapter on a single connection. The adapter as it comes would spread statements over a pool
 * and cut a script at every semicolon, also inside the body of a function.
 */
class OneConnection extends PrismaPg {
  firstError;
  #client;

  constructor(client) {
    const pool = new pg.Pool({ max: 1 });
    pool.query = (...args) => this.#run(() => client.query(...args));
    super(pool);
    this.#client = client;
  }

  async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await this.#run(() => this.#client.query(script));
    };
    adapter.startTransaction = () => {
      throw new Error("Migrations run inside one transaction that is already open");
    };
    return adapter;
  }

  async #run(query) {
    try {
      return await query();
    } catch (error) {
      this.firstError ??= error;
      throw error;
    }
  }
}
