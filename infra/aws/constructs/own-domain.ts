import { CfnOutput, Stack } from "aws-cdk-lib";
import { DomainName, SecurityPolicy } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { AaaaRecord, ARecord, HostedZone, type IAliasRecordTarget, RecordTarget } from "aws-cdk-lib/aws-route53";
import { ApiGatewayv2DomainProperties } from "aws-cdk-lib/aws-route53-targets";
import { Construct } from "constructs";
import type { OwnDomain } from "../../aws-settings.ts";
import { keep } from "./keep.ts";

export interface AliasTarget {
  target: IAliasRecordTarget;
  /** What the alias stands for, where its records are set by hand. */
  host: string;
  /** Whether the target has IPv6 addresses too. */
  hasIpv6: boolean;
}

/**
 * Of a name that somebody else's zone may have: then an output says what it has to be. Whatever answers at one name, its alias has
 * the same scope and id: it is then changed where it is, and a second one of that name couldn't be made beside it.
 */
export const addAlias = (
  scope: Construct,
  id: string,
  { name, hostedZone }: OwnDomain,
  { target, host, hasIpv6 }: AliasTarget,
): void => {
  if (hostedZone === undefined) {
    new CfnOutput(Stack.of(scope), `${id}Dns`, { value: `${name} CNAME ${host}` });
    return;
  }
  const attributes = { hostedZoneId: hostedZone.id, zoneName: hostedZone.name };
  const records = new Construct(scope, `${id}Records`);
  const zone = HostedZone.fromHostedZoneAttributes(records, "Zone", attributes);
  const record = { zone, recordName: name, target: RecordTarget.fromAlias(target) };
  new ARecord(records, "A", record);
  if (hasIpv6) new AaaaRecord(records, "Aaaa", record);
  keep(records);
};

/** A name at which API Gateway answers. What answers there, the service stack maps. */
export const addDomainName = (scope: Construct, id: string, domain: OwnDomain): void => {
  const { regionalDomainName, regionalHostedZoneId } = keep(
    new DomainName(scope, id, {
      domainName: domain.name,
      certificate: Certificate.fromCertificateArn(scope, `${id}Certificate`, domain.certificate),
      securityPolicy: SecurityPolicy.TLS_1_2,
    }),
  );
  const target = new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId);
  addAlias(scope, id, domain, { target, host: regionalDomainName, hasIpv6: false });
};
