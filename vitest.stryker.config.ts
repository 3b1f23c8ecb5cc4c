import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The examples go first: a mutant that one of them kills needs no property, and a property costs a hundred examples. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isProperty = ({ moduleId }: TestSpecification) => moduleId.includes("/properties/");
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => !isProperty(file)), ...sorted.filter(isProperty)];
  }
}

/** What `npm run mutate` judges the core by: its own tests alone, with few stories, and the same ones for every mutant. */
export default defineConfig({
  test: {
    include: ["test/shared/domain/**/*.test.ts"],
    env: { HEARD_RUNS: "15", HEARD_SEED: "1" },
    // No test leaves anything behind, and a fresh worker for each file would take most of the time.
    isolate: false,
    sequence: { sequencer: ExamplesFirst },
  },
});
