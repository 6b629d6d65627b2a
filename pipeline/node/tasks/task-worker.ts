import { parentPort } from "node:worker_threads";
import { findTask } from "#pipeline/tasks/registry.ts";
import { serveTasks } from "./serve-tasks.ts";

if (parentPort !== null) serveTasks(parentPort, findTask);
