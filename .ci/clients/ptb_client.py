"""python-telegram-bot (urlencoded forms) as a stranger to the emulator: ptb_client.py URL TOKEN"""

import asyncio
import io
import json
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from people import LAN, Emulator, picture
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, Update
from telegram.error import BadRequest, Conflict, Forbidden, RetryAfter


async def expect(kind, call, text):
    try:
        await call
    except kind as error:
        assert text.lower() in str(error).lower(), error
        return
    raise AssertionError(f"{text!r} was not raised")


async def texts(bot, emulator):
    emulator.act(LAN, "start")
    update = (await bot.get_updates(timeout=5))[-1]
    assert update.message.text == "/start" and update.message.from_user.id == LAN
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Có", callback_data="yes")]])
    sent = await bot.send_message(LAN, "*đậm* 5\\.5", parse_mode="MarkdownV2", reply_markup=keyboard)
    assert sent.text == "đậm 5.5" and sent.entities[0].type == "bold"
    emulator.act(LAN, "tap", message_id=sent.message_id, data="yes")
    update = (await bot.get_updates(offset=update.update_id + 1, timeout=5))[-1]
    assert update.callback_query.data == "yes"
    await update.callback_query.answer("được")
    assert (await bot.edit_message_text("Mới", LAN, sent.message_id)).text == "Mới"
    await expect(BadRequest, bot.edit_message_text("Mới", LAN, sent.message_id), "Message is not modified")
    await expect(BadRequest, bot.send_message(LAN, "a.b", parse_mode="MarkdownV2"), "is reserved and must be escaped")
    await expect(BadRequest, bot.send_message(LAN, ""), "Message text is empty")
    await expect(BadRequest, bot.answer_callback_query("5"), "query is too old")
    emulator.fault("sendMessage", "too_many", retry_after=2)
    await expect(RetryAfter, bot.send_message(LAN, "x"), "Flood control exceeded")
    emulator.act(LAN, "block")
    await expect(Forbidden, bot.send_message(LAN, "x"), "bot was blocked by the user")
    emulator.act(LAN, "unblock")
    assert await bot.delete_message(LAN, sent.message_id)
    assert await bot.set_my_commands([BotCommand("menu", "Mở")])
    assert (await bot.get_my_commands())[0].command == "menu"
    return update.update_id + 1


async def files(bot, emulator):
    photo = await bot.send_photo(LAN, picture(), caption="<i>Ảnh</i>", parse_mode="HTML")
    assert photo.caption == "Ảnh" and photo.photo[-1].height == 2
    document = await bot.send_document(LAN, io.BytesIO(b"abc"), filename="a.csv")
    file = await document.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"abc"
    group = await bot.send_media_group(LAN, [InputMediaPhoto(picture()), InputMediaPhoto(picture(), caption="hai")])
    assert [message.caption for message in group] == [None, "hai"]
    again = await bot.send_photo(LAN, photo.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == photo.photo[-1].file_unique_id
    poll = await bot.send_poll(LAN, "Hỏi", ["a", "b"], is_anonymous=False)
    assert len(poll.poll.options) == 2
    assert (await bot.get_chat(LAN)).id == LAN


async def webhook(bot, emulator):
    got = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            got.append((self.headers["X-Telegram-Bot-Api-Secret-Token"], body))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Hook)
    Thread(target=server.serve_forever, daemon=True).start()
    await bot.set_webhook(f"http://127.0.0.1:{server.server_port}/", secret_token="bi-mat", drop_pending_updates=True)
    await expect(Conflict, bot.get_updates(), "can't use getUpdates method while webhook is active")
    emulator.act(LAN, "text", text="qua webhook")
    for _ in range(100):
        if got:
            break
        await asyncio.sleep(0.05)
    secret, body = got[0]
    assert secret == "bi-mat"
    assert Update.de_json(json.loads(body), bot).message.text == "qua webhook"
    assert await bot.delete_webhook()
    server.shutdown()


async def main(url, token):
    emulator = Emulator(url)
    emulator.add(LAN, "Lan")
    async with Bot(token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot") as bot:
        await texts(bot, emulator)
        await files(bot, emulator)
        await webhook(bot, emulator)
    print("python-telegram-bot: ok")


asyncio.run(main(sys.argv[1], sys.argv[2]))
