import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** Hold answers against the clock, so each runs before all others, with nothing else at work beside it. */
const TIMED = ["test/faults/slow-mail.test.ts", "test/faults/queues.test.ts"];
/** Reads what all others made the functions send, so it runs when they have ended. */
const LAST = "test/infra/permissions/roles.test.ts";
const emptyCalls = ["test/infra/permissions/empty-calls.ts"];
/** Thousands of functions' processes start, each with code that another one has compiled: a third of their CPU time. */
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, "node_modules/.cache/compiled");
const NEVER = ["node_modules", "dist", ".stryker-tmp"];

export default defineConfig({
  test: {
    pool: "forks",
    // Most tests wait for other processes: more files at once than cores.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ["test/infra/bundle-once.ts"],
    // The CDK's own validation takes a second a synthesis; one test turns it on again.
    env: {
      CDK_VALIDATION: "false",
      HEARD_CALLS_DIR: process.env.HEARD_CALLS_DIR ?? resolve(import.meta.dirname, "reports/calls"),
    },
    reporters: ["default", ["json", { outputFile: "reports/vitest.json" }]],
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.ts"],
          exclude: [...NEVER, ...TIMED, LAST],
          globalSetup: emptyCalls,
          sequence: { groupOrder: TIMED.length },
        },
      },
      ...TIMED.map((file, groupOrder) => ({
        extends: true as const,
        test: { name: `alone-${groupOrder}`, include: [file], globalSetup: emptyCalls, sequence: { groupOrder } },
      })),
      {
        extends: true,
        test: { name: "last", include: [LAST], sequence: { groupOrder: TIMED.length + 1 } },
      },
    ],
  },
});
