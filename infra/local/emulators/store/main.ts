import type { TablePlan } from "../../../topology/model.ts";
import type { Allowed } from "../../calls/allowed.ts";
import { watchCalls } from "../../calls/watch-calls.ts";
import type { StoreFault } from "../faults.ts";
import { dieWithHost, readOptions, serve } from "../serve.ts";
import type { StoreUsage } from "../usage.ts";
import { addIndexes } from "./add-indexes.ts";
import { countPage, countUnits } from "./count-units.ts";
import { internals, loadDynalite, replaceAction } from "./dynalite.ts";
import { type GateState, guard } from "./gate.ts";
import { createHistory } from "./history.ts";
import { lookAtPages } from "./look-at-pages.ts";
import { getStale, lookStale, rememberWrites } from "./read-stale.ts";
import { refuseStrangers } from "./refuse-strangers.ts";
import { showFailedItem } from "./show-failed-item.ts";
import { waitForLock } from "./wait-for-lock.ts";
import { writeAtOnce } from "./write-at-once.ts";

dieWithHost();
const { path, table, harsh, allowed } = readOptions<{
  path: string;
  table: TablePlan;
  harsh: boolean;
  allowed: Allowed;
}>();
const none = (): StoreUsage => ({ requests: {}, readUnits: 0, writeUnits: 0, indexWriteUnits: 0 });
const usage = none();
const gate: GateState = { fault: "ok", requests: usage.requests };

const looks = [countPage(usage)];
writeAtOnce(internals);
showFailedItem(internals);
countUnits(internals, usage);
if (harsh) {
  const history = createHistory();
  rememberWrites(internals, history);
  replaceAction("getItem", getStale(internals, history, [table.partitionKey, table.sortKey]));
  looks.push(lookStale(internals, history));
}
lookAtPages(internals, looks);

await waitForLock(path);
await addIndexes(path, table, internals);
const server = loadDynalite()({ path, createTableMs: 0 });
if (harsh) refuseStrangers(server, watchCalls(allowed));
guard(server, gate);
await serve(server, {
  setFault: (fault: StoreFault) => {
    gate.fault = fault;
  },
  usage: () => usage,
  resetUsage: () => {
    Object.assign(usage, none());
    gate.requests = usage.requests;
  },
});
