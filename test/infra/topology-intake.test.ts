import { expect, test } from "vitest";
import { intakeRoutes } from "../../infra/topology/proof.ts";
import { topology } from "../../infra/topology.ts";
import { config } from "./synthesise.ts";

/** What anybody may send that is no part of a complaint, and so has nothing to be held to. */
const OTHERS = [
  // Belongs to no complaint until a form or a mail names it.
  "POST /v1/uploads",
];

const { functions } = topology(config);
const posts = Object.values(functions).flatMap(({ triggers }) =>
  triggers.flatMap((trigger) =>
    trigger.kind === "http" && trigger.access === "public" && trigger.route.startsWith("POST ") ? [trigger.route] : [],
  ),
);

test("whatever anybody may post is held to each day, or known to be nothing of the kind", () => {
  const held = intakeRoutes(functions);
  expect(posts.filter((route) => !held.includes(route)).sort()).toEqual(OTHERS);
  expect(held).toContain("POST /v1/agent/complaints");
});

test("the proof reads the log of every function that takes in, and no other", () => {
  const plan = functions["prove-day"];
  const doors = Object.entries(functions).filter(([, { triggers }]) =>
    triggers.some(
      (trigger) =>
        (trigger.kind === "http" && trigger.takesIn) ||
        trigger.kind === "socket" ||
        (trigger.kind === "queue" && trigger.queue === "inbound"),
    ),
  );
  const of = doors.map(([name]) => name);
  expect(of).toEqual(expect.arrayContaining(["receive-form", "receive-email", "inbound-api", "chat", "customer-api"]));
  expect(plan?.environment.DOOR_LOGS).toEqual({ logsOf: of });
  expect(plan?.permissions).toContainEqual({ on: "logs", of, may: "read" });
});
