import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["node_modules", "dist", ".stryker-tmp"],
    pool: "forks",
    // Most tests wait for other processes: more files at once than cores.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: "test/infra/bundle-once.ts",
    // The CDK's own validation takes a second a synthesis; one test turns it on again.
    env: { CDK_VALIDATION: "false" },
    reporters: ["default", ["json", { outputFile: "reports/vitest.json" }]],
  },
});
