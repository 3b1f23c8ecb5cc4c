import { join } from "node:path";
import { reads } from "../bundle/write-files.ts";
import { readConfig } from "../config.ts";
import { checkTopology } from "../topology/check-topology.ts";
import { companyFiles, type FileName, type Topology } from "../topology/model.ts";
import { topology as readTopology } from "../topology.ts";
import { allowedCalls } from "./calls/allowed.ts";
import { noteRuns } from "./calls/note-runs.ts";
import { watchCalls } from "./calls/watch-calls.ts";
import { openClock } from "./clock.ts";
import { openDataDir } from "./data-dir.ts";
import { startEmulators } from "./emulators/emulators.ts";
import type { Usage } from "./emulators/usage.ts";
import { createFaultSwitch, type HostFaults } from "./faults.ts";
import { createAuthorize } from "./front-door/authorize.ts";
import { type AccessEvent, createFrontDoor } from "./front-door/front-door.ts";
import { removeHostFile, writeHostFile } from "./host-file.ts";
import { openInboundSecret } from "./inbound-secret.ts";
import { type Agent, openIssuer } from "./issuer.ts";
import { listen } from "./listen.ts";
import { lockDataDir } from "./lock.ts";
import { logFailure } from "./log-failure.ts";
import { ACCESS_LOG, writeLog } from "./logs/log-files.ts";
import { serveLogs } from "./logs/serve-logs.ts";
import { createLocalDoor } from "./pages/local-door.ts";
import { startPoller } from "./poller/poller.ts";
import { findModules, planRunnables } from "./runnables.ts";
import { startScheduler } from "./scheduler.ts";
import { openSmtpDoor } from "./smtp-door.ts";
import type { Connections } from "./socket-door/connections.ts";
import { serveManagementApi } from "./socket-door/management-api.ts";
import { createSocketDoor } from "./socket-door/socket-door.ts";
import { STAGE } from "./socket-door/socket-event.ts";
import { createStandstill } from "./standstill.ts";
import { startWorkers } from "./workers/start-workers.ts";
import type { Workers } from "./workers/workers.ts";
import { writeFileWhole } from "./write-file-whole.ts";

export interface HostOptions {
  /** Everything that is kept is below it. */
  dataDir: string;
  /** 0 for any free one. */
  port: number;
  /** Of the door for mail; any free one if absent. */
  smtpPort?: number;
  /** What passes here and would fail on AWS is made to fail. Runs the bundles in `dist`. */
  harsh: boolean;
  /** As `cdk.json` has it under `context.heard`. */
  config?: unknown;
  topology?: Topology;
  /** SES's sending rate, beyond which it answers `Throttling`; none if absent. A sandbox has 1. */
  mailsPerSecond?: number | undefined;
  /** Run the sources of this folder, in harsh mode too. */
  roomsDir?: string | undefined;
  /** Where harsh mode finds bundles; `dist` if absent. */
  bundlesDir?: string | undefined;
  /** No output but for failures of the host itself. */
  quiet?: boolean;
}

export interface Host {
  url: string;
  /** Where a chat is opened, if the topology has one. */
  socketUrl: string;
  /** Where a mail program sends to, such as `smtp://127.0.0.1:2525`; absent where the topology has no door for mail. */
  smtpUrl: string | undefined;
  dataDir: string;
  inboundSecret: string;
  /** What a function did that AWS would have cut short; only harsh mode sees it. */
  violations: string[];
  /** Runs one function with an event of any kind, past the front door. */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  now(): number;
  /** Moves the pipeline's time forward, milliseconds, once what is in work for a queue has ended. */
  advanceClock(millis: number): Promise<void>;
  /** Runs every schedule and waits for it. */
  runSchedules(): Promise<void>;
  setFaults(faults: HostFaults): Promise<void>;
  usage(): Promise<Usage>;
  resetUsage(): Promise<void>;
  purgeQueues(): Promise<void>;
  token(agent: Agent): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts everything of the pipeline on this machine. The port and the data directory are taken first, so that a second
 * host fails at once with `CannotStart`. Whatever was started is stopped again should a later part fail.
 */
export const startHost = async (options: HostOptions): Promise<Host> => {
  const { harsh, port, smtpPort = 0, mailsPerSecond, quiet = false } = options;
  const config = readConfig(options.config);
  const topology = options.topology ?? readTopology(config);
  checkTopology(topology);
  const modules = findModules(topology, harsh, options);
  const violations: string[] = [];
  let stopping = false;
  const log = (error: Error) => {
    if (!quiet && !stopping) logFailure(error);
  };

  await using started = new AsyncDisposableStack();
  const door = await listen(port);
  started.defer(door.close);
  const dataDir = openDataDir(options.dataDir);
  started.defer(await lockDataDir(dataDir));
  const [issuer, inboundSecret] = await Promise.all([openIssuer(dataDir, config.agents), openInboundSecret(dataDir)]);
  const clock = openClock(dataDir);
  const file = (name: FileName) => join(dataDir, `${name}.json`);
  for (const name of companyFiles) writeFileWhole(file(name), JSON.stringify(config[name]));
  if (Object.values(topology.functions).some((plan) => reads(plan, "chat-box"))) {
    // Building loads a compiler, which only a host with a chat needs.
    const { buildChatBox } = await import("../bundle/build-chat-box.ts");
    writeFileWhole(file("chat-box"), JSON.stringify(await buildChatBox()));
  }

  // Only bundles have a process each, and so keys of their own.
  const allowed = harsh && options.roomsDir === undefined ? allowedCalls(topology) : {};
  const mayCall = watchCalls(allowed);
  const emulators = await startEmulators({
    dataDir,
    topology,
    harsh,
    allowed,
    ...(mailsPerSecond && { mailsPerSecond }),
  });
  started.defer(emulators.stop);
  await emulators.setClock(clock.offset());
  const connections: Connections = new Map();
  const management = await serveManagementApi(connections, mayCall);
  started.defer(management.close);
  const logDir = join(dataDir, "logs");
  const logs = await serveLogs(logDir, clock, mayCall);
  started.defer(logs.close);
  const socketUrl = `${door.url.replace("http:", "ws:")}/${STAGE}`;
  const functions = planRunnables({
    topology,
    modules,
    emulators,
    logs: { url: logs.url, dir: logDir },
    publicUrl: door.url,
    socketUrl,
    connectionsUrl: management.url,
    file,
    secrets: { inbound: inboundSecret },
  });
  const onViolation = (violation: string) => void violations.push(violation);
  const workers = noteRuns(await startWorkers({ functions, topology, clock, quiet, harsh, onViolation }), allowed);
  started.defer(workers.stop);

  const { environment, queueUrl } = emulators;
  const standstill = createStandstill();
  const invoke: Workers["invoke"] = (name, event) => standstill.work(() => workers.invoke(name, event));
  const poller = startPoller({ topology, workers: { invoke }, environment, queueUrl, log });
  started.defer(poller.stop);
  const scheduler = startScheduler({ topology, workers, clock, log });
  started.defer(scheduler.stop);
  const { mailDoor: plan } = topology;
  const smtp = plan && (await openSmtpDoor({ port: smtpPort, plan, emulators, clock }));
  if (smtp !== undefined) started.defer(smtp.close);
  const faults = createFaultSwitch(emulators);
  const sockets = createSocketDoor({ topology, workers, connections, clock, faults, log });
  started.defer(sockets.close);
  /** No function outlasts its timeout: a jump while one is at work would hand its debts to another, and both would pay. */
  const advanceClock = async (millis: number) => {
    await standstill.during(async () => {
      clock.advance(millis);
      await emulators.setClock(clock.offset());
    });
    sockets.closeOverdue();
    void scheduler.runNow();
  };

  const local = createLocalDoor({ clock, emulators, faults, advanceClock, jwks: issuer.jwks });
  const logAccess = (call: AccessEvent) =>
    writeLog(logDir, ACCESS_LOG, { timestamp: clock.now(), message: JSON.stringify(call) });
  door.open(
    createFrontDoor({
      topology,
      config,
      workers,
      authorize: createAuthorize(issuer),
      clock,
      faults,
      local,
      log,
      logAccess,
    }),
    sockets.upgrade,
  );
  const environments = Object.fromEntries(functions.map((runnable) => [runnable.name, runnable.environment]));
  writeHostFile(dataDir, { url: door.url, pid: process.pid, environments });
  started.defer(() => removeHostFile(dataDir));

  const running = started.move();
  return {
    url: door.url,
    socketUrl,
    smtpUrl: smtp?.url,
    dataDir,
    inboundSecret,
    violations,
    invoke: workers.invoke,
    now: clock.now,
    advanceClock,
    runSchedules: scheduler.runNow,
    setFaults: faults.set,
    usage: emulators.usage,
    resetUsage: emulators.resetUsage,
    purgeQueues: emulators.purgeQueues,
    token: issuer.issue,
    stop: async () => {
      stopping = true;
      await Promise.all([sockets.close(), door.close()]);
      await running.disposeAsync();
    },
  };
};
