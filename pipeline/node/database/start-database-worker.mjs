// A worker thread starts as plain Node, however the program itself was started.
import { register } from "tsx/esm/api";

register();
await import("./database-worker.ts");
