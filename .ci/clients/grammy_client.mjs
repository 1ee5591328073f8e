// grammY (JSON bodies) as a stranger to the emulator: grammy_client.mjs URL TOKEN
// It is looked for in the directory that HOAGIAI_CLIENTS names.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { deflateSync, crc32 } from "node:zlib";

const from = createRequire(join(process.env.HOAGIAI_CLIENTS ?? process.cwd(), "package.json"));
const { Bot, GrammyError, InlineKeyboard, InputFile, InputMediaBuilder, webhookCallback } = from("grammy");

const [url, token] = process.argv.slice(2);
const LAN = 7001;

async function ask(path, body) {
  const answer = await fetch(`${url}/emulator/${path}`, body && { method: "POST", body: JSON.stringify(body) });
  const { ok, result, error } = await answer.json();
  assert(ok, error);
  return result;
}
const act = (kind, fields = {}) => ask("act", { user: LAN, kind, ...fields });
const chat = () => ask(`chat?user=${LAN}`);

function crc(bytes) {
  if (crc32) return crc32(bytes);
  let c = ~0;
  for (const b of bytes) {
    c ^= b;
    for (let k = 0; k < 8; k++) c = (c >>> 1) ^ (c & 1 ? 0xedb88320 : 0);
  }
  return ~c >>> 0;
}
function picture() {
  const chunk = (kind, body) => {
    const named = Buffer.concat([Buffer.from(kind), body]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)];
    ends[0].writeUInt32BE(body.length);
    ends[1].writeUInt32BE(crc(named));
    return Buffer.concat([ends[0], named, ends[1]]);
  };
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
  const rows = deflateSync(Buffer.from([0, 1, 2, 0, 1, 2]));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

async function refused(call, text) {
  await assert.rejects(call, (error) => {
    assert(error instanceof GrammyError, String(error));
    assert(error.description.includes(text), error.description);
    return true;
  });
}

await ask("users", { id: LAN, first_name: "Lan" });
const bot = new Bot(token, { client: { apiRoot: url } });

// Polling with the library's own loop.
const heard = [];
bot.command("start", async (ctx) => {
  heard.push(ctx.match);
  await ctx.reply("<b>Chọn</b>", { parse_mode: "HTML", reply_markup: new InlineKeyboard().text("Có", "yes") });
});
bot.callbackQuery("yes", async (ctx) => {
  await ctx.answerCallbackQuery("Đã nhận");
  await ctx.editMessageText("Xong");
});
bot.on("message:photo", (ctx) => heard.push(ctx.message.caption));
bot.catch(({ error }) => {
  throw error;
});
const until = async (ready) => {
  for (let n = 0; n < 200; n++) {
    const found = await ready();
    if (found) return found;
    await new Promise((wake) => setTimeout(wake, 25));
  }
  throw new Error(`not in time: ${ready}`);
};
const running = bot.start({ drop_pending_updates: true });
await until(() => bot.isRunning());
await act("start", { payload: "ma" });
const card = await until(async () => (await chat()).messages.findLast((m) => m.from_bot && m.text === "Chọn"));
assert.equal(card.html, "<b>Chọn</b>");
await act("tap", { message_id: card.message_id, data: "yes" });
await until(async () => (await chat()).messages.some((m) => m.text === "Xong" && m.edits === 1));
assert.equal((await chat()).toasts.at(-1).text, "Đã nhận");
await act("file", { file: "photo", base64: picture().toString("base64"), caption: "ảnh" });
await until(() => heard.includes("ảnh"));
assert.deepEqual(heard, ["ma", "ảnh"]);
await bot.stop();
await running;

// Calls.
const photo = await bot.api.sendPhoto(LAN, new InputFile(picture(), "a.png"), { caption: "x" });
assert.equal(photo.photo.at(-1).width, 2);
const document = await bot.api.sendDocument(LAN, new InputFile(Buffer.from("abc"), "a.txt"));
const file = await bot.api.getFile(document.document.file_id);
const back = await fetch(`${url}/file/bot${token}/${file.file_path}`);
assert.equal(await back.text(), "abc");
const group = await bot.api.sendMediaGroup(LAN, [
  InputMediaBuilder.photo(new InputFile(picture(), "a.png")),
  InputMediaBuilder.photo(photo.photo.at(-1).file_id, { caption: "hai" }),
]);
assert.equal(group.length, 2);
assert.equal(group[1].caption, "hai");
const sent = await bot.api.sendMessage(LAN, "a");
await refused(bot.api.editMessageText(LAN, sent.message_id, "a"), "message is not modified");
await refused(bot.api.sendMessage(LAN, "<p>", { parse_mode: "HTML" }), 'Unsupported start tag "p" at byte offset 0');
await refused(bot.api.sendMessage(1, "a"), "chat not found");
assert.equal(await bot.api.deleteMessage(LAN, sent.message_id), true);
assert.equal((await bot.api.sendPoll(LAN, "?", [{ text: "a" }, { text: "b" }])).poll.options.length, 2);

// A webhook.
const hooked = [];
const second = new Bot(token, { client: { apiRoot: url } });
second.on("message:text", (ctx) => hooked.push(ctx.message.text));
const server = createServer(webhookCallback(second, "http", { secretToken: "bi-mat" }));
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
await bot.api.setWebhook(`http://127.0.0.1:${server.address().port}/`, { secret_token: "bi-mat" });
await act("text", { text: "qua webhook" });
await until(() => hooked.includes("qua webhook"));
await bot.api.deleteWebhook();
server.closeAllConnections();
server.close();
console.log("grammY: ok");
