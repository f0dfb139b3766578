import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { startTestServer, type TestServer } from "./test-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly databaseDesk: string;
  }
}

/**
 * Before all tests: a desk on the loopback address where a test file asks for the database server. The first question
 * starts it, so that a run of pure tests starts none; all files of a run share the one.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<TestServer> | undefined;
  const desk = createServer((_, answer) => {
    server ??= startTestServer();
    server.then(
      ({ close: _close, ...facts }) => answer.end(JSON.stringify(facts)),
      (error: Error) => answer.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((listening) => desk.listen(0, "127.0.0.1", listening));
  project.provide("databaseDesk", `http://127.0.0.1:${(desk.address() as AddressInfo).port}/`);
  return async () => {
    desk.closeAllConnections();
    desk.close();
    await (await server?.catch(() => undefined))?.close();
  };
}
