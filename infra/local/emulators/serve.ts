import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What the host may ask for over IPC; the argument is whatever the host sent. */
export type Commands = Record<string, (argument: never) => unknown>;

export interface Order {
  id: number;
  command: string;
  argument: unknown;
}

/** `event`: something that happened here, which the host didn't ask for. */
export type Report =
  | { port: number }
  | { event: unknown }
  | { id: number; value: unknown }
  | { id: number; error: string };

/**
 * An emulator must not outlive its host, not even one that was killed: it holds the lock of its files. Ctrl-C reaches the
 * whole process group, as SIGTERM does from `timeout` or a service manager, and how to end is the host's to say: what is
 * in work there still needs its services.
 */
export const dieWithHost = (): void => {
  process.on("disconnect", () => process.exit());
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => {});
  if (!process.connected) process.exit();
};

/** The options that the host started this process with. */
export const readOptions = <Options>(): Options => JSON.parse(process.argv[2] ?? "{}") as Options;

export const tellHost = (event: unknown): void => {
  if (process.connected) process.send?.({ event } satisfies Report);
};

/** Listens on loopback only, tells the host the port, and obeys. Resolves when the host was told. */
export const serve = async (server: Server, commands: Commands): Promise<void> => {
  const report = (message: Report) => process.connected && process.send?.(message);
  process.on("message", async ({ id, command, argument }: Order) => {
    try {
      report({ id, value: await commands[command]?.(argument as never) });
    } catch (error) {
      report({ id, error: String(error) });
    }
  });
  // Longer than any client keeps an idle connection, so that none is closed under a request that is on its way.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  report({ port: (server.address() as AddressInfo).port });
};
