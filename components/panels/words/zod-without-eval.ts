import { config } from "zod";

// The pages forbid eval, and a schema that is made before this tries whether it may.
config({ jitless: true });
