import { startEmulators } from "../../../../infra/local/emulators/emulators.ts";
import { topology } from "./start-for-test.ts";

/** A host to be killed: starts the emulators on the files that it is given, tells their endpoints, and stays. */
const emulators = await startEmulators({ dataDir: process.argv[2] ?? "", topology, harsh: false });
process.send?.(emulators.environment);
