// What start-task-worker.mjs is for the program, with the tasks of test-tasks.ts.
import { register } from "tsx/esm/api";

register();
await import("./serve-test-tasks.ts");
