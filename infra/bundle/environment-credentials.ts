const read = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set, and a bundled function looks for credentials nowhere else`);
  return value;
};

/**
 * Stands in for `@aws-sdk/credential-provider-node` in bundles. Lambda gives a function its credentials in the
 * environment and never changes them there, so the SDK's other providers are only weight to load.
 */
export const defaultProvider = () => async () => {
  const sessionToken = process.env.AWS_SESSION_TOKEN;
  return {
    accessKeyId: read("AWS_ACCESS_KEY_ID"),
    secretAccessKey: read("AWS_SECRET_ACCESS_KEY"),
    ...(sessionToken && { sessionToken }),
  };
};
