import type { FunctionPlan } from "./model.ts";
import type { Parts } from "./parts.ts";

/** Where other systems bring what customers said elsewhere: for each its room, and the route that it calls. One more is one line more. */
export const routes: Readonly<Record<string, string>> = {
  "receive-chat": "POST /v1/inbound/chat",
  "receive-review": "POST /v1/inbound/reviews",
  "receive-social": "POST /v1/inbound/social",
};

export const channels = (parts: Parts, of: typeof routes): Record<string, FunctionPlan> =>
  Object.fromEntries(Object.entries(of).map(([room, route]) => [room, channel(parts, room, route)]));

const channel = (
  { common, hints, changeStates, writeMany, updateItems, listIndex, sendKicks, sendTickets }: Parts,
  room: string,
  route: string,
): FunctionPlan => ({
  room,
  memoryMb: 512,
  timeoutSeconds: 10,
  triggers: [{ kind: "http", route, access: "public", takesIn: true }],
  environment: { ...common, ...hints, INBOUND_SECRET: { secret: "inbound" } },
  permissions: [changeStates, writeMany, updateItems, listIndex("by-lane"), sendKicks, ...sendTickets],
});
