/** Lambda's limit on all of a function's variables together. */
const LIMIT_BYTES = 4096;
const PLACEHOLDER = /\$\{Token\[[^\]]*\]\}/g;
/** Stands in for what is known only after deployment; as long as the URL of a queue with a long name. */
const UNKNOWN_VALUE = "x".repeat(140);

/** With the longest name that a stage may have: what measures itself is told it once all functions are there. */
const ADDED_LATER = { STAGE: "x".repeat(16) };

/** Throws on an environment that Lambda would refuse, before CloudFormation is half-way through a deployment. */
export const checkEnvironmentSize = (name: string, environment: Record<string, string>): void => {
  const text = Object.entries({ ...environment, ...ADDED_LATER })
    .flat()
    .join("")
    .replaceAll(PLACEHOLDER, UNKNOWN_VALUE);
  const bytes = Buffer.byteLength(text);
  if (bytes <= LIMIT_BYTES) return;
  throw new Error(`The environment of ${name} takes about ${bytes} bytes, and Lambda allows ${LIMIT_BYTES}`);
};
