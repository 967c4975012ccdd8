// What a thread imports first where nothing has compiled its TypeScript: `--import` of tsx reaches no thread.
import { register } from "tsx/esm/api";

register();
