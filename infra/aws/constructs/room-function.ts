import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { fileOnLambda } from "../../bundle/write-files.ts";
import type { FunctionPlan } from "../../topology/model.ts";
import { resolveEnvironment } from "../../topology/resolve-environment.ts";
import { checkEnvironmentSize } from "./check-environment-size.ts";
import { grant } from "./grant.ts";
import { addQueueSource } from "./queue-source.ts";
import { addSchedule } from "./schedule.ts";
import type { Site } from "./site.ts";

interface RoomProps {
  name: string;
  plan: FunctionPlan;
  /** The folder with the room's bundle. */
  code: string;
  site: Site;
  /** Invocations at once that are set aside for it; `undefined` for none. */
  reserved: number | undefined;
}

/** Of a function by its whole name, where Lambda itself would put it. */
export const logOf = (name: string): string => `/aws/lambda/${name}`;

/** One room as a Lambda function, with what it may do and what runs it. */
export class RoomFunction extends Construct {
  constructor(scope: Construct, id: string, { name, plan, code, site, reserved }: RoomProps) {
    super(scope, id);
    const environment = resolveEnvironment(plan.environment, {
      tableName: site.table.tableName,
      bucketName: site.bucket.bucketName,
      publicUrl: site.door.url,
      socketUrl: site.chatDoor?.url ?? "",
      connectionsUrl: site.chatDoor?.connectionsUrl ?? "",
      queueUrl: (queue) => site.queueOf(queue).queueUrl,
      queueUrlsAt: site.queueUrlsAt,
      configurationSet: site.configurationSet,
      webhookTargets: "public",
      file: fileOnLambda,
      secret: site.secretOf,
      accessLog: site.door.accessLog,
      logOf: site.logOf,
    });
    checkEnvironmentSize(name, environment);

    const logGroup = new LogGroup(this, "Logs", {
      logGroupName: logOf(name),
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // Written out, because Lambda's managed policy lets a function write to every log of the account.
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    logGroup.grantWrite(role);
    for (const permission of plan.permissions) grant(role, permission, site);

    const handler = new LambdaFunction(this, "Function", {
      functionName: name,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: Code.fromAsset(code),
      memorySize: plan.memoryMb,
      timeout: Duration.seconds(plan.timeoutSeconds),
      environment,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      ...(reserved !== undefined && { reservedConcurrentExecutions: reserved }),
    });
    for (const trigger of plan.triggers) {
      if (trigger.kind === "queue") addQueueSource(handler, trigger, site.queueOf(trigger.queue));
      if (trigger.kind === "schedule") addSchedule(handler, trigger);
      if (trigger.kind === "socket") site.chatDoor?.open(handler);
    }
    site.door.open(
      handler,
      plan.triggers.filter((trigger) => trigger.kind === "http"),
    );
  }
}
