import * as fc from "fast-check";
import type { MailRequest, Verdict } from "../../../shared/domain/address/judge-mail.ts";
import type { Caution, MailKind } from "../../../shared/domain/debt.ts";
import type { DebtId, Reference } from "../../../shared/domain/ids.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { Proof } from "../../../shared/domain/proof.ts";
import { DAY, HOUR, MINUTE, policyForTests, SECOND } from "../complaints.ts";
import { addressOf, advanceAddress, askAddress, declineAddress } from "./addresses.ts";
import { toItsEnd } from "./drive.ts";
import { END } from "./play.ts";
import type { Process } from "./processes.ts";
import { type MailHost, World } from "./world.ts";

/** Many complaints, and what else is mailed, to one address: made at random, played by workers who race, are late and die. */
export interface AddressStory {
  policy: Policy;
  steps: AddressStep[];
}

type AddressStep =
  | { do: "owe"; mail: MailKind; proof: Proof; caution?: Caution | undefined; disowned: boolean; parts: number }
  | { do: "retry"; owed: number; parts: number }
  | { do: "advance"; parts: number }
  | { do: "decline" }
  | { do: "go-on"; process: number; parts: number }
  | { do: "die"; process: number }
  | { do: "pass"; millis: number }
  | { do: "mail-host"; is: MailHost };

/** One mail that a complaint owes, and what its worker lived to record. */
export interface Owed {
  request: MailRequest;
  notBefore: number;
  recorded?: Verdict;
  /** How often it really went out. */
  sent: number;
}

const EMAIL = "ann@example.com";
export const ADDRESS = addressOf(EMAIL);

/** Ids are as long as they are in production, for those who measure. */
export const owe = (place: number, fields: Partial<MailRequest> = {}): Owed => ({
  request: {
    mail: "acknowledgement",
    debt: `mail-0b6c1c1e-7d0b-4f0e-9d55-${String(place).padStart(12, "0")}-0` as DebtId,
    reference: String(place).padStart(9, "0") as Reference,
    email: EMAIL,
    language: "zh-Hant",
    proof: "none",
    disowned: false,
    ...fields,
  },
  notBefore: 0,
  sent: 0,
});

/** Asks, sends, and records: between any two of these the worker may die, and another one begins again. */
export function* mailing(world: World, owed: Owed): Process {
  if (owed.recorded !== undefined || owed.notBefore > world.now) return;
  const verdict = yield* askAddress(world, owed.request);
  if (verdict === undefined) return;
  yield;
  if (verdict.verdict === "postpone") {
    owed.notBefore = verdict.until;
    return;
  }
  if (verdict.verdict === "send") {
    if (world.mailHost === "down") return;
    owed.sent += 1;
    if (world.mailHost === "breaks") return;
    yield;
  }
  owed.recorded = verdict;
}

export interface AddressWorld {
  world: World;
  owed: Owed[];
}

export const playAddress = ({ policy, steps }: AddressStory): AddressWorld => {
  const world = new World(policy);
  const owed: Owed[] = [];
  const running: Process<unknown>[] = [];
  const run = (process: Process<unknown>, most: number): void => {
    for (let part = 0; part <= most; part += 1) {
      if (process.next().done) return;
    }
    running.push(process);
  };

  for (const one of steps) {
    switch (one.do) {
      case "owe": {
        const { do: _do, parts, ...fields } = one;
        const made = owe(owed.length, fields);
        owed.push(made);
        run(mailing(world, made), parts);
        break;
      }
      case "retry": {
        const made = owed.at(-1 - one.owed);
        if (made !== undefined) run(mailing(world, made), one.parts);
        break;
      }
      case "advance":
        run(advanceAddress(world, ADDRESS), one.parts);
        break;
      case "decline":
        toItsEnd(declineAddress(world, EMAIL));
        break;
      case "go-on": {
        const [process] = running.splice(one.process % Math.max(1, running.length), 1);
        if (process !== undefined) run(process, one.parts);
        break;
      }
      case "die":
        running.splice(one.process % Math.max(1, running.length), 1);
        break;
      case "pass":
        world.now += one.millis;
        break;
      case "mail-host":
        world.mailHost = one.is;
        break;
    }
  }
  return { world, owed };
};

const MOST_ROUNDS = 2_000;

/** Lets time pass with the sweep alone until nothing is owed: all that was running has died, and from now on nothing fails. */
export const driveAddressToRest = ({ world, owed }: AddressWorld): void => {
  world.mailHost = "works";
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const one of owed) toItsEnd(mailing(world, one));
    const open = owed.filter(({ recorded }) => recorded === undefined).map(({ notBefore }) => notBefore);
    const next = Math.min(...open, ...world.dueAddresses.values());
    if (next === Number.POSITIVE_INFINITY) return;
    const before = world.address(ADDRESS).version;
    world.now = Math.max(world.now, next);
    if (!world.dueAddresses.has(ADDRESS) || (world.dueAddresses.get(ADDRESS) ?? 0) > world.now) continue;
    toItsEnd(advanceAddress(world, ADDRESS));
    if (world.address(ADDRESS).version === before) throw new Error("the address was due and nothing was done");
  }
  throw new Error("the address doesn't come to rest");
};

const pick = <Value>(...choices: [number, fc.Arbitrary<Value>][]): fc.Arbitrary<Value> =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const as = <Name extends AddressStep["do"]>(name: Name): fc.Arbitrary<Name> => fc.constant(name);
const parts = pick<number>([3, fc.constant(END)], [1, fc.nat(6)]);

const mail = pick<MailKind>(
  [6, fc.constant("acknowledgement")],
  [2, fc.constantFrom<MailKind>("reminder", "follow-up", "follow-up-reminder")],
  [2, fc.constantFrom<MailKind>("reply", "resolution")],
);
const proof = pick<Proof>([4, fc.constant("none")], [1, fc.constantFrom<Proof>("link", "authenticated")]);
const caution = pick<Caution | undefined>([9, fc.constant(undefined)], [1, fc.constant("client-limit")]);
const disowned = pick([9, fc.constant(false)], [1, fc.constant(true)]);

const millis = pick<number>(
  [5, fc.integer({ min: 0, max: 40 * SECOND })],
  [4, fc.constantFrom(MINUTE, 2 * MINUTE + SECOND, 5 * MINUTE, 11 * MINUTE)],
  [2, fc.constantFrom(HOUR, 3 * HOUR, 3 * HOUR + MINUTE)],
  [1, fc.constantFrom(2 * DAY, 30 * DAY)],
);

const step = pick<AddressStep>(
  [24, fc.record({ do: as("owe"), mail, proof, caution, disowned, parts })],
  [8, fc.record({ do: as("pass"), millis })],
  [6, fc.record({ do: as("advance"), parts })],
  [4, fc.record({ do: as("retry"), owed: fc.nat(9), parts })],
  [4, fc.record({ do: as("go-on"), process: fc.nat(9), parts })],
  [2, fc.record({ do: as("die"), process: fc.nat(9) })],
  [1, fc.record({ do: as("mail-host"), is: fc.constantFrom<MailHost>("works", "works", "down", "breaks") })],
  [1, fc.record({ do: as("decline") })],
);

const policy = fc
  .record({ singly: fc.integer({ min: 1, max: 3 }), most: fc.integer({ min: 2, max: 10 }) })
  .map((caps): Policy => ({ ...policyForTests, mail: { ...policyForTests.mail, ...caps } }));

export const addressStories: fc.Arbitrary<AddressStory> = fc.record({
  policy,
  steps: fc.array(step, { minLength: 20, maxLength: 120, size: "max" }),
});
