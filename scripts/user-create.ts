import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { createPerson } from "@/lib/features/people/mutations";
import { newPerson } from "@/lib/features/people/schema";

const USAGE = `npm run user:create -- --email ada@example.org --name "Ada" --role admin [--password …]
Roles: viewer, editor, approver, admin. Without --password one is made and printed once.`;

const { values } = parseArgs({
  options: {
    email: { type: "string" },
    name: { type: "string" },
    role: { type: "string" },
    password: { type: "string" },
  },
});
const password = values.password ?? randomBytes(12).toString("base64url");
const parsed = newPerson.safeParse({ ...values, password });
if (!parsed.success) {
  for (const issue of parsed.error.issues) {
    console.error(`--${issue.path.join(".")}: ${issue.message}`);
  }
  console.error(USAGE);
  process.exit(2);
}
const made = await createPerson(parsed.data, "Operator");
if (!made.ok) {
  console.error(made.message);
  process.exit(1);
}
console.log(`Made ${parsed.data.email} (${parsed.data.role}).`);
if (values.password === undefined) console.log(`Password: ${password}`);
process.exit(0);
