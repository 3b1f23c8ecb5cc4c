import type { JWK } from "jose";
import type { Clock } from "../clock.ts";
import type { Emulators } from "../emulators/emulators.ts";
import type { FaultSwitch } from "../faults.ts";
import type { Listener } from "../front-door/front-door.ts";
import { createChatPage } from "./chat-page.ts";
import { createClockPages } from "./clock-pages.ts";
import { createFaultPages } from "./fault-pages.ts";
import { isFromElsewhere } from "./from-elsewhere.ts";
import { createMailPages } from "./mail-pages.ts";
import { createOverview } from "./overview.ts";
import type { Page, Pages } from "./pages.ts";
import { sendJson, sendProblem } from "./send.ts";

export interface LocalDoorOptions {
  clock: Clock;
  emulators: Emulators;
  faults: FaultSwitch;
  advanceClock: (millis: number) => Promise<void>;
  jwks: { keys: JWK[] };
}

/** What only this machine's host has: the mailbox, the clock and the faults. Not part of any deployment. */
export const createLocalDoor = (options: LocalDoorOptions): Listener => {
  const { emulators, faults, jwks } = options;
  const pages: Pages = {
    ...createOverview(options),
    ...createMailPages(emulators),
    ...createClockPages(options),
    ...createFaultPages(faults),
    ...createChatPage(),
    "GET /_local/usage": async (_, response) => sendJson(response, 200, await emulators.usage()),
    "POST /_local/usage": async (_, response) => {
      await emulators.resetUsage();
      response.writeHead(204).end();
    },
    "POST /_local/queues/purge": async (_, response) => {
      await emulators.purgeQueues();
      response.writeHead(204).end();
    },
    "GET /_local/jwks.json": (_, response) => sendJson(response, 200, jwks),
  };

  return async (request, response) => {
    if (isFromElsewhere(request)) return sendProblem(response, 403, "This is for this machine's own pages alone.");
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const found = find(pages, `${request.method} ${pathname}`);
    if (!found) return sendProblem(response, 404, "There is no such page.");
    response.setHeader("cache-control", "no-store");
    response.setHeader("x-content-type-options", "nosniff");
    await found.page(request, response, found.path, searchParams);
  };
};

/** A `*` in a page's path stands for one segment. */
const find = (pages: Pages, wanted: string): { page: Page; path: string[] } | undefined => {
  const exact = pages[wanted];
  if (exact) return { page: exact, path: [] };
  const segments = wanted.split("/");
  for (const [pattern, page] of Object.entries(pages)) {
    const expected = pattern.split("/");
    if (expected.length !== segments.length) continue;
    const path: string[] = [];
    const matches = expected.every((part, index) => {
      if (part === "*") path.push(segments[index] ?? "");
      return part === "*" || part === segments[index];
    });
    if (matches) return { page, path };
  }
  return undefined;
};
