import { pino } from "pino";
import { startApp, type App } from "../../src/app/server.ts";
import { serverSettings } from "../../src/config.ts";
import { done, sources, type StoryFund } from "./fund.ts";

/** A server for the fund in this process, with the webhook told to LINE. */
export async function serve(fund: StoryFund): Promise<App> {
  const app = await startApp(done(serverSettings(fund.environment)), sources, pino({ level: "silent" }));
  await fund.serveAt(app.address);
  return app;
}
