import { run, type Step } from "./finding.ts";
import type { Site } from "./site.ts";

/** Where was looked, whatever region the caller's profile has. */
export const deploy = ({ expected, region }: Pick<Site, "expected" | "region">): Step =>
  run(`AWS_REGION=${region} npx cdk deploy --all -c stage=${expected.stage}`);
