import { writeTinySnapshot } from "./tiny-snapshot.ts";

// A process to be killed: replaces the snapshot in the folder it is given, again and again.
const [folder = ""] = process.argv.slice(2);
for (;;) {
  await writeTinySnapshot(folder);
}
