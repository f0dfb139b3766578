import { sourceOf } from "./case.ts";
import type { MessageCase } from "./case.ts";
import type { EndpointCase } from "./endpoint-case.ts";

/** The conformance table as a page: what was tried, what came back, and where LINE says so. */

const ways = [
  "reply",
  "push",
  "multicast",
  "broadcast",
  "narrowcast",
  "validate/reply",
  "validate/push",
  "validate/multicast",
  "validate/narrowcast",
  "validate/broadcast",
];

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const link = (source: string): string => {
  const address = sourceOf(source);
  return `[${address.split("/").findLast((part) => part !== "")}](${address})`;
};
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

export function conformanceDocument(
  messageCases: readonly MessageCase[],
  endpointCases: readonly EndpointCase[],
  statusOf: (one: MessageCase, way: string) => number | undefined,
): string {
  const endpoints = [...new Set(endpointCases.map(({ endpoint }) => endpoint))];
  return `# What the stand-in holds a bot to

Written by \`tests/stand-in/conformance.test.ts\` from what it sent and what came back; \`npm test -- conformance --update\`
redraws it. "taken" is an answer below 300. Every refusal has LINE's shape; the sources are LINE's own pages.

## Messages

Each row was sent by each of the ten endpoints that take messages. The numbers are the answers' statuses.

${row("Rule", "", ...ways, "Source")}
${row("---", "---", ...ways.map(() => "---"), "---")}
${messageCases.map((one) => messageRow(one, statusOf)).join("\n")}

## Endpoints

${endpoints.map((endpoint) => endpointSection(endpoint, endpointCases)).join("\n\n")}
`;
}

const messageRow = (
  one: MessageCase,
  statusOf: (one: MessageCase, way: string) => number | undefined,
): string =>
  row(
    one.rule,
    one.isAccepted ? "taken" : "refused",
    ...ways.map((way) => String(statusOf(one, way) ?? "–")),
    link(one.source),
  );

function endpointSection(endpoint: string, cases: readonly EndpointCase[]): string {
  const rows = cases
    .filter((one) => one.endpoint === endpoint)
    .map((one) =>
      row(
        one.rule,
        one.isAccepted ? "taken" : "refused",
        String(one.status),
        one.says ?? "",
        link(one.source),
      ),
    );
  return `### \`${endpoint}\`

${row("Rule", "", "Status", "Says", "Source")}
${row("---", "---", "---", "---", "---")}
${rows.join("\n")}`;
}
