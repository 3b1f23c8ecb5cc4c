import * as z from "zod";
import { addressOrDomain } from "./addresses.ts";
import { duration } from "./durations.ts";

/** How much mail one address gets, whoever complains in its name. */
export const mailLimits = z
  .strictObject({
    singly: z
      .int()
      .min(1)
      .max(10)
      .prefault(3)
      .describe(
        "So many acknowledgements within `window` go out one by one; from the next on, complaints share a digest.",
      ),
    window: duration("PT10M").describe("Within what time acknowledgements are counted for that."),
    digestAfter: duration("PT2M").describe(
      "How long a digest waits for more. After one, the next waits for the window as well.",
    ),
    most: z
      .int()
      .min(2)
      .max(20)
      .prefault(10)
      .describe("No more than so many mails within `mostWithin`, but for an agent's own words."),
    mostWithin: duration("PT3H").describe("Within what time mails are counted for that."),
    floodAt: z
      .int()
      .min(2)
      .max(100)
      .prefault(20)
      .describe("With so many complaints waiting for one digest, somebody is told of a flood."),
    askEvery: duration("P2D").describe(
      'One address is asked "is it fixed?" no more often than this: the next question waits.',
    ),
    declinedFor: duration("P30D").describe(
      "For how long \"this wasn't me\" keeps mail about any stranger's complaint away.",
    ),
    ours: z
      .array(addressOrDomain)
      .max(50)
      .prefault([])
      .describe(
        "Addresses and `@domains` by which the company itself is reached, beside its sender address: never mailed.",
      ),
  })
  .superRefine(({ window, mostWithin }, context) => {
    if (window <= mostWithin) return;
    const message = "must not be longer than mostWithin, for which mails are remembered";
    context.addIssue({ code: "custom", path: ["window"], message });
  })
  .prefault({})
  .describe("How much mail one address gets, whoever complains in its name.");
