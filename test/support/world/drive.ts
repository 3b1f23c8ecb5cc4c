import type { Actor } from "../../../shared/domain/command.ts";
import type { AddressId, Reference } from "../../../shared/domain/ids.ts";
import { NEVER } from "../../../shared/domain/time.ts";
import { approvalIn } from "../../../shared/domain/turn.ts";
import { agent, alice, command, DAY, notUpheld, type Request, sam, supervisor } from "../complaints.ts";
import { advanceAddress } from "./addresses.ts";
import { agents, references } from "./play.ts";
import { advance, carryOut, claim, type Process, reconcile } from "./processes.ts";
import type { World } from "./world.ts";

/** Long enough for every clock of `policyForTests` to have run out, one after the other. */
const LONG = 60 * DAY;
const MOST_CHECKS = 2_000;

export const toItsEnd = <Result>(process: Process<Result>): Result => {
  for (;;) {
    const { done, value } = process.next();
    if (done) return value;
  }
};

/**
 * Lets time pass with the sweep alone: all that was running has died and every hint is lost, but from now on nothing
 * fails. Only what the due index says is ever looked at.
 */
export const driveToRest = (world: World): void => {
  world.hints = [];
  world.mailHost = "works";
  const end = world.now + LONG;
  for (let check = 0; check < MOST_CHECKS; check += 1) {
    const [complaint, address] = [earliest(world.due), earliest(world.dueAddresses)];
    if (Math.min(complaint?.at ?? NEVER, address?.at ?? NEVER) > end) {
      settleDown(world);
      return;
    }
    if (address !== undefined && address.at <= (complaint?.at ?? NEVER)) checkAddress(world, address);
    else if (complaint !== undefined) checkComplaint(world, complaint);
  }
  throw new Error("the world doesn't come to rest");
};

interface Due<Id> {
  id: Id;
  at: number;
}

const earliest = <Id>(due: ReadonlyMap<Id, number>): Due<Id> | undefined =>
  [...due].map(([id, at]) => ({ id, at })).sort((one, other) => one.at - other.at)[0];

const checkComplaint = (world: World, { id, at }: Due<Reference>): void => {
  world.now = Math.max(world.now, at);
  const before = world.complaint(id)?.version;
  toItsEnd(advance(world, id));
  if (world.complaint(id)?.version === before) throw new Error(`${id} was due and nothing was done`);
};

const checkAddress = (world: World, { id, at }: Due<AddressId>): void => {
  world.now = Math.max(world.now, at);
  const before = world.address(id).version;
  toItsEnd(advanceAddress(world, id));
  if (world.address(id).version === before) throw new Error(`${id} was due and nothing was done`);
};

/** Whatever was owed last is paid before anybody looks. */
const settleDown = (world: World): void => {
  for (const [reference, { item }] of world.complaints) {
    if (item.outbox.length > 0) toItsEnd(advance(world, reference));
  }
};

/** People come to work, as often as it takes: whoever is full in one round has room in the next. */
export const finishEverything = (world: World): void => {
  driveToRest(world);
  for (const id of agents) {
    for (const slot of world.agent(id).item.slots) toItsEnd(reconcile(world, id, slot));
  }
  for (let round = 0; round < references.length; round += 1) {
    for (const reference of world.complaints.keys()) finish(world, reference);
  }
  driveToRest(world);
};

/** Declines what waits for a supervisor, and resolves what somebody holds or what sam can claim. */
const finish = (world: World, reference: Reference): void => {
  const ask = (request: Request, by: Actor) => toItsEnd(carryOut(world, reference, command(request), by));
  const stage = world.complaint(reference)?.item.stage;
  const asker = stage && approvalIn(stage)?.by;
  ask({ kind: "decline", note: "Ask for less." }, supervisor(asker === sam ? alice : sam));
  if (world.waiting().includes(reference)) toItsEnd(claim(world, sam, reference));
  ask({ kind: "resolve", resolution: notUpheld }, agent(world.complaint(reference)?.item.agent ?? sam));
  toItsEnd(advance(world, reference));
};
