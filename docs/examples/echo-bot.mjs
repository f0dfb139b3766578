// A whole LINE bot in plain Node.js, without any package: it repeats what one writes to it.
//   LINE_CHANNEL_SECRET=… LINE_CHANNEL_ACCESS_TOKEN=… LINE_API=http://127.0.0.1:3001 PORT=3000 node echo-bot.mjs
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";

const {
  LINE_CHANNEL_SECRET,
  LINE_CHANNEL_ACCESS_TOKEN,
  LINE_API = "https://api.line.me",
  PORT = "3000",
} = process.env;

const isFromLine = (body, signature) => {
  const expected = createHmac("sha256", LINE_CHANNEL_SECRET).update(body).digest();
  const given = Buffer.from(signature ?? "", "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
};

const echo = async ({ type, replyToken, message }) => {
  if (type !== "message" || message.type !== "text") return;
  const answer = await fetch(`${LINE_API}/v2/bot/message/reply`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${LINE_CHANNEL_ACCESS_TOKEN}` },
    body: JSON.stringify({ replyToken, messages: [{ type: "text", text: message.text }] }),
  });
  if (!answer.ok) console.error(answer.status, await answer.text());
};

const server = createServer(async (request, response) => {
  const body = await buffer(request);
  if (!isFromLine(body, request.headers["x-line-signature"])) return response.writeHead(401).end();
  response.end(); // LINE waits two seconds for this, so it comes before the work.
  for (const event of JSON.parse(body).events) await echo(event).catch(console.error);
});
server.listen(Number(PORT), () => console.log(`listening on port ${server.address().port}`));
