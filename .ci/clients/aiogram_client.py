"""aiogram (multipart, pydantic types) as a stranger to the emulator: aiogram_client.py URL TOKEN"""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    InputPollOption,
    KeyboardButton,
    ReplyKeyboardMarkup,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web
from people import LAN, Emulator, picture, picture64


async def expect(kind, call, text):
    try:
        await call
    except kind as error:
        assert text in str(error), error
        return error
    raise AssertionError(f"{text!r} was not raised")


async def one_update(bot, offset=None):
    updates = await bot.get_updates(offset=offset, timeout=5)
    assert updates, "an update was due"
    return updates[-1]


async def texts(bot, emulator):
    me = await bot.get_me()
    assert me.is_bot and me.username
    emulator.act(LAN, "start", payload="ma-moi")
    update = await one_update(bot)
    assert update.message.text == "/start ma-moi" and update.message.entities[0].type == "bot_command"
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Có", callback_data="yes")]])
    sent = await bot.send_message(LAN, "<b>Đậm</b> &lt;", parse_mode="HTML", reply_markup=keyboard)
    assert sent.text == "Đậm <" and sent.entities[0].length == 3
    assert sent.reply_markup.inline_keyboard[0][0].callback_data == "yes"
    emulator.act(LAN, "tap", message_id=sent.message_id, data="yes")
    update = await one_update(bot, update.update_id + 1)
    assert update.callback_query.data == "yes" and update.callback_query.message.message_id == sent.message_id
    await bot.answer_callback_query(update.callback_query.id, text="Đã nhận", show_alert=True)
    assert emulator.chat(LAN)["toasts"][-1]["alert"]
    edited = await bot.edit_message_text("Xong", chat_id=LAN, message_id=sent.message_id)
    assert edited.edit_date and edited.reply_markup is None
    await expect(
        TelegramBadRequest, bot.edit_message_text("Xong", chat_id=LAN, message_id=sent.message_id), "not modified"
    )
    await expect(TelegramBadRequest, bot.send_message(LAN, "<br>", parse_mode="HTML"), "can't parse entities")
    await expect(TelegramBadRequest, bot.send_message(1, "x"), "chat not found")
    assert await bot.delete_message(LAN, sent.message_id)
    assert emulator.last(LAN)["deleted"]
    emulator.fault("sendMessage", "too_many", retry_after=3)
    error = await expect(TelegramRetryAfter, bot.send_message(LAN, "x"), "retry after 3")
    assert error.retry_after == 3
    await bot.send_chat_action(LAN, "typing")
    await bot.set_my_commands([BotCommand(command="menu", description="Mở")], scope=BotCommandScopeChat(chat_id=LAN))
    assert emulator.chat(LAN)["menu"][0]["command"] == "menu"
    assert (await bot.get_my_commands(scope=BotCommandScopeChat(chat_id=LAN)))[0].description == "Mở"
    return update.update_id + 1


async def files(bot, emulator, offset):
    photo = await bot.send_photo(LAN, BufferedInputFile(picture(), "a.png"), caption="Ảnh")
    assert photo.photo[-1].width == 2
    sent = await bot.send_document(LAN, BufferedInputFile("nội dung".encode(), "sổ.txt"))
    assert sent.document.file_name == "sổ.txt"
    back = await bot.download(sent.document.file_id)
    assert back.read().decode() == "nội dung"
    media = [InputMediaPhoto(media=BufferedInputFile(picture(), f"{n}.png")) for n in range(2)]
    media.append(InputMediaPhoto(media=photo.photo[-1].file_id, caption="ba"))
    group = await bot.send_media_group(LAN, media)
    assert len({message.media_group_id for message in group}) == 1 and group[2].caption == "ba"
    caption = await bot.edit_message_caption(chat_id=LAN, message_id=photo.message_id, caption="Mới")
    assert caption.caption == "Mới"
    replaced = InputMediaPhoto(media=BufferedInputFile(picture(), "b.png"))
    assert (await bot.edit_message_media(replaced, chat_id=LAN, message_id=photo.message_id)).photo
    emulator.act(LAN, "file", file="photo", base64=picture64(), caption="của tôi")
    update = await one_update(bot, offset)
    assert update.message.photo and update.message.caption == "của tôi"
    for kind in ("voice", "video_note", "video", "audio", "animation", "document", "sticker"):
        emulator.act(LAN, "file", file=kind, base64="aGVsbG8=", name=f"{kind}.bin")
        update = await one_update(bot, update.update_id + 1)
        assert getattr(update.message, kind), kind
    return update.update_id + 1


async def others(bot, emulator, offset):
    ask = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Gửi số", request_contact=True)]], resize_keyboard=True)
    await bot.send_message(LAN, "Số?", reply_markup=ask)
    emulator.act(LAN, "tap_reply", label="Gửi số")
    update = await one_update(bot, offset)
    assert update.message.contact.user_id == LAN and update.message.reply_to_message.text == "Số?"
    poll = await bot.send_poll(LAN, "Mấy giờ?", [InputPollOption(text="8"), InputPollOption(text="9")], is_anonymous=False)
    emulator.act(LAN, "vote", message_id=poll.message_id, options=[1])
    update = await one_update(bot, update.update_id + 1)
    assert update.poll_answer.option_ids == [1]
    assert (await bot.stop_poll(LAN, poll.message_id)).is_closed
    assert (await bot.send_location(LAN, 10.7, 106.6)).location.latitude == 10.7
    assert (await bot.send_contact(LAN, "84900000000", "A")).contact
    assert 1 <= (await bot.send_dice(LAN)).dice.value <= 6
    source = await bot.send_message(LAN, "gốc")
    assert (await bot.forward_message(LAN, LAN, source.message_id)).forward_origin.sender_user.is_bot
    assert (await bot.copy_message(LAN, LAN, source.message_id)).message_id > source.message_id
    assert (await bot.get_chat(LAN)).accent_color_id is not None
    assert (await bot.get_chat_member(LAN, LAN)).status == "member"
    group = emulator.act(LAN, "create_group", title="Tổ 5")["chat"]
    emulator.act(LAN, "add_bot", chat=group)
    emulator.act(LAN, "promote_bot", chat=group)
    updates = await bot.get_updates(offset=update.update_id + 1, timeout=5)
    assert updates[0].my_chat_member.new_chat_member.status == "member"
    assert {admin.status for admin in await bot.get_chat_administrators(group)} == {"creator", "administrator"}
    assert (await bot.get_chat(group)).permissions.can_send_messages
    emulator.act(LAN, "block")
    await expect(TelegramForbiddenError, bot.send_message(LAN, "x"), "bot was blocked by the user")
    emulator.act(LAN, "unblock")
    updates = await bot.get_updates(offset=updates[-1].update_id + 1, timeout=5)
    await bot.get_updates(offset=updates[-1].update_id + 1)


async def webhook(bot, emulator):
    got = asyncio.Queue()
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def heard(message):
        await got.put(message.text)

    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token="bi-mat").register(app, path="/hook")
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = site._server.sockets[0].getsockname()[1]
    await bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token="bi-mat")
    assert (await bot.get_webhook_info()).max_connections == 40
    emulator.act(LAN, "text", text="qua webhook")
    assert await asyncio.wait_for(got.get(), 5) == "qua webhook"
    assert await bot.delete_webhook()
    await runner.cleanup()


async def main(url, token):
    emulator = Emulator(url)
    emulator.add(LAN, "Lan")
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    async with Bot(token, session=session) as bot:
        offset = await texts(bot, emulator)
        offset = await files(bot, emulator, offset)
        await others(bot, emulator, offset)
        await webhook(bot, emulator)
    print("aiogram: ok")


asyncio.run(main(sys.argv[1], sys.argv[2]))
