import * as z from "zod";

/** A CloudFormation template, as far as cost goes. */
export const stackTemplate = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown() })),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() }))
    .optional(),
});
export type StackTemplate = z.output<typeof stackTemplate>;

const arn = z
  .object({ "Fn::GetAtt": z.tuple([z.string(), z.literal("Arn")]) })
  .transform((get) => get["Fn::GetAtt"][0]);
const ref = z.object({ Ref: z.string() }).transform(({ Ref }) => Ref);
/** Costs something of its own, and isn't priced. */
const unpriced = z.undefined({ error: "has a price that isn't known here" }).optional();
const standardResolution = z.int().min(60, "is of high resolution, which has another price");

/**
 * Resources that cost something while nobody complains, with whatever decides how much. What is read here and can't be
 * priced throws: a figure that leaves something out is worse than none.
 */
export const priced = {
  "AWS::Lambda::Function": z.object({
    FunctionName: z.string(),
    MemorySize: z.int(),
    Architectures: z.tuple([z.literal("arm64")]),
    EphemeralStorage: unpriced,
    SnapStart: unpriced,
  }),
  "AWS::Lambda::EventSourceMapping": z.object({
    EventSourceArn: arn,
    FunctionName: ref,
    ProvisionedPollerConfig: unpriced,
  }),
  "AWS::Scheduler::Schedule": z.object({
    ScheduleExpression: z.string(),
    Target: z.object({ Arn: arn }),
  }),
  "AWS::SQS::Queue": z.object({
    QueueName: z.string(),
    SqsManagedSseEnabled: z.literal(true),
    FifoQueue: unpriced,
  }),
  "AWS::CloudWatch::Alarm": z.object({
    AlarmName: z.string(),
    Period: standardResolution.optional(),
    Metrics: z.array(z.object({ MetricStat: z.object({ Period: standardResolution }).optional() })).optional(),
  }),
  "AWS::CloudWatch::Dashboard": z.object({ DashboardName: z.string() }),
  "AWS::Logs::MetricFilter": z.object({
    MetricTransformations: z.array(
      z.object({ MetricName: z.string(), DefaultValue: z.number().optional(), Dimensions: unpriced }),
    ),
  }),
  "AWS::DynamoDB::GlobalTable": z.object({
    BillingMode: z.literal("PAY_PER_REQUEST"),
    Replicas: z.tuple([
      z.object({
        PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.boolean() }).optional(),
        ContributorInsightsSpecification: unpriced,
        KinesisStreamSpecification: unpriced,
      }),
    ]),
    SSESpecification: z.object({ SSEType: z.literal("KMS").optional() }).optional(),
    WarmThroughput: unpriced,
  }),
};

export type Priced = keyof typeof priced;

/** Cost nothing by being there. What some of them cost is by use: calls, frames, objects, notifications, lines, agents above 10,000. */
const free: ReadonlySet<string> = new Set([
  "AWS::ApiGatewayV2::Api",
  "AWS::ApiGatewayV2::Authorizer",
  "AWS::ApiGatewayV2::Integration",
  "AWS::ApiGatewayV2::Route",
  "AWS::ApiGatewayV2::Stage",
  "AWS::Cognito::UserPool",
  "AWS::Cognito::UserPoolClient",
  "AWS::Cognito::UserPoolGroup",
  "AWS::IAM::Policy",
  "AWS::IAM::Role",
  "AWS::Lambda::EventInvokeConfig",
  "AWS::Lambda::Permission",
  "AWS::Logs::LogGroup",
  "AWS::S3::Bucket",
  "AWS::S3::BucketPolicy",
  "AWS::SES::ConfigurationSet",
  "AWS::SES::ConfigurationSetEventDestination",
  "AWS::SES::EmailIdentity",
  "AWS::SES::ReceiptRule",
  "AWS::SES::ReceiptRuleSet",
  "AWS::SNS::Subscription",
  "AWS::SNS::Topic",
  "AWS::SNS::TopicPolicy",
  "AWS::SQS::QueuePolicy",
]);

/** All resources of one type, by their ids in the template. */
export const resourcesOf = <Type extends Priced>(
  { Resources }: StackTemplate,
  type: Type,
): Record<string, z.output<(typeof priced)[Type]>> =>
  Object.fromEntries(
    Object.entries(Resources).flatMap(([id, { Type, Properties }]) => {
      if (Type !== type) return [];
      const parsed = priced[type].safeParse(Properties);
      if (parsed.success) return [[id, parsed.data as z.output<(typeof priced)[Type]>]];
      throw new Error(`What ${id} (${type}) costs isn't known: ${z.prettifyError(parsed.error)}`);
    }),
  );

export const checkTypes = ({ Resources }: StackTemplate): void => {
  for (const [id, { Type }] of Object.entries(Resources)) {
    if (!free.has(Type) && !(Type in priced))
      throw new Error(`What ${id} costs isn't known: nothing here prices ${Type}`);
  }
};
