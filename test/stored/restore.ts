import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../infra/config.ts";
import { startEmulators } from "../../infra/local/emulators/emulators.ts";
import { type Host, startHost } from "../../infra/local/host.ts";
import { readRealTime } from "../../infra/local/time-offset.ts";
import { topology } from "../../infra/topology.ts";
import { settingsWith } from "./deployment.ts";
import type { Kept } from "./kept.ts";
import { writeFiles, writeItems } from "./stores.ts";

/** A host of today's code on what an earlier release left, at the moment at which it did. */
export const restore = async (kept: Kept, crm: string): Promise<Host> => {
  const dataDir = mkdtempSync(join(tmpdir(), "heard-kept-"));
  const config = settingsWith(crm);
  const emulators = await startEmulators({ dataDir, topology: topology(readConfig(config)), harsh: false });
  const { environment, tableName, bucketName } = emulators;
  const stores = { ...environment, TABLE_NAME: tableName, BUCKET_NAME: bucketName };
  await writeItems(stores, kept.items);
  await writeFiles(stores, kept.files);
  await emulators.stop();
  writeFileSync(join(dataDir, "clock.json"), JSON.stringify({ offset: kept.at - readRealTime() }));
  return startHost({ dataDir, port: 0, harsh: true, quiet: true, config });
};
