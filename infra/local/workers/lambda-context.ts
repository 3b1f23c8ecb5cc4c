import { randomUUID } from "node:crypto";

interface ContextOf {
  name: string;
  memoryMb: number;
  timeoutSeconds: number;
}

/** Lambda's context object. The remaining time is real time: a jump of the pipeline's clock doesn't eat it. */
export const lambdaContext = ({ name, memoryMb, timeoutSeconds }: ContextOf) => {
  const end = performance.now() + timeoutSeconds * 1000;
  return {
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
    memoryLimitInMB: String(memoryMb),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(end - performance.now())),
  };
};
