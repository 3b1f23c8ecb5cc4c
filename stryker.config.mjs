// Mutation tests of the pure core: `npm run mutate`. What survives, and why, is in docs/mutation.md.
export default {
  mutate: ["shared/domain/**/*.ts"],
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.stryker.config.ts" },
  coverageAnalysis: "perTest",
  concurrency: 2,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  reporters: ["progress-append-only", "clear-text", "html", "json"],
  htmlReporter: { fileName: "reports/mutation/index.html" },
  jsonReporter: { fileName: "reports/mutation/report.json" },
  clearTextReporter: { logTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 85 },
  // What the sandbox needs. Without the tsconfig files: Stryker would rewrite them with TypeScript's old compiler API.
  ignorePatterns: [
    "**",
    "!shared/**/*.ts",
    "!test/shared/domain/**/*.ts",
    "!test/support/**/*.ts",
    "!package.json",
    "!vitest.stryker.config.ts",
  ],
};
