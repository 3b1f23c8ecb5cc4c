import * as z from "zod";
import { addressOrDomain } from "./addresses.ts";
import { duration } from "./durations.ts";

/** How much mail one address gets, whoever complains in its name. */
export const mailLimits = z
  .strictObject({
    /** So many acknowledgements within `window` go out one by one; from the next on, complaints share a digest. */
    singly: z.int().min(1).max(10).prefault(3),
    window: duration("PT10M"),
    /** How long a digest waits for more. After one, the next waits for the window as well. */
    digestAfter: duration("PT2M"),
    /** No more than so many mails within `mostWithin`, but for an agent's own words. */
    most: z.int().min(2).max(20).prefault(10),
    mostWithin: duration("PT3H"),
    /** With so many complaints waiting for one digest, somebody is told of a flood. */
    floodAt: z.int().min(2).max(100).prefault(20),
    /** One address is asked "is it fixed?" no more often than this: the next question waits. */
    askEvery: duration("P2D"),
    /** For how long "this wasn't me" keeps mail about any stranger's complaint away. */
    declinedFor: duration("P30D"),
    /** Addresses and `@domains` by which the company itself is reached, beside its sender address: never mailed. */
    ours: z.array(addressOrDomain).max(50).prefault([]),
  })
  .superRefine(({ window, mostWithin }, context) => {
    if (window <= mostWithin) return;
    const message = "must not be longer than mostWithin, for which mails are remembered";
    context.addIssue({ code: "custom", path: ["window"], message });
  })
  .prefault({});
