import { CfnOutput, Stack } from "aws-cdk-lib";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { WALL_REGION } from "./wall-region.ts";

interface WallProps {
  name: string;
  requestsPerFiveMinutes: number;
}

/** AWS's managed groups that cost nothing beside the rule itself, in their order. */
const MANAGED = [
  "AWSManagedRulesAmazonIpReputationList",
  "AWSManagedRulesKnownBadInputsRuleSet",
  "AWSManagedRulesCommonRuleSet",
];

/**
 * Rules that only count: they read the body, where a complaint may be long, quote a page's markup or name an address, and a whole mail may
 * be; and the company's own systems needn't say which program they are. Nothing of a body is ever run or shown as it is.
 */
const COUNTED: Readonly<Record<string, string[]>> = {
  AWSManagedRulesKnownBadInputsRuleSet: ["JavaDeserializationRCE_BODY", "Log4JRCE_BODY", "ReactJSRCE_BODY"],
  AWSManagedRulesCommonRuleSet: [
    "SizeRestrictions_BODY",
    "CrossSiteScripting_BODY",
    "GenericLFI_BODY",
    "GenericRFI_BODY",
    "EC2MetaDataSSRF_BODY",
    "NoUserAgent_HEADER",
  ],
};

/**
 * Whole companies call these from one address: an agents' program from its server, a shop's systems from theirs. They show a token
 * or sign, and each route has its own limit behind the wall.
 */
const FROM_ONE_PLACE = ["/v1/agent/", "/v1/inbound/"];

const ofAnybody: CfnWebACL.StatementProperty = {
  notStatement: {
    statement: {
      orStatement: {
        statements: FROM_ONE_PLACE.map((searchString) => ({
          byteMatchStatement: {
            searchString,
            fieldToMatch: { uriPath: {} },
            positionalConstraint: "STARTS_WITH",
            textTransformations: [{ priority: 0, type: "NONE" }],
          },
        })),
      },
    },
  },
};

/** What CloudFront asks of each request. */
export class WallStack extends Stack {
  constructor(scope: Construct, id: string, { name, requestsPerFiveMinutes: limit }: WallProps) {
    super(scope, id, { env: { region: WALL_REGION } });
    const seenAs = (metricName: string) => ({
      cloudWatchMetricsEnabled: true,
      metricName,
      sampledRequestsEnabled: false,
    });
    const acl = new CfnWebACL(this, "Acl", {
      name,
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: seenAs(name),
      rules: [
        {
          name: "rate",
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: {
              limit,
              aggregateKeyType: "IP",
              evaluationWindowSec: 300,
              scopeDownStatement: ofAnybody,
            },
          },
          visibilityConfig: seenAs(`${name}-rate`),
        },
        ...MANAGED.map((group, place) => ({
          name: group,
          priority: place + 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: "AWS",
              name: group,
              ruleActionOverrides: (COUNTED[group] ?? []).map((rule) => ({ name: rule, actionToUse: { count: {} } })),
            },
          },
          visibilityConfig: seenAs(`${name}-${group}`),
        })),
      ],
    });
    new CfnOutput(this, "WebAcl", { value: acl.attrArn, description: "For heard.aws.webFront.webAcl." });
  }
}
