import { parentPort } from "node:worker_threads";
import { serveTasks } from "#pipeline/node/tasks/serve-tasks.ts";
import { failTask, fillTask, multiplyTask, unclonableTask } from "./test-tasks.ts";

const TASKS = [multiplyTask, fillTask, failTask, unclonableTask];

if (parentPort !== null) serveTasks(parentPort, (name) => TASKS.find((task) => task.name === name));
