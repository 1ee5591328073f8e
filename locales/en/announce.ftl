# Announcements and legal bulletins: writing, sending, following; the library.

section-thongbao = Announcements
section-bantin = Legal bulletins
command-thongbao = Write and send announcements
command-bantin = Library of legal bulletins
help-thongbao = • /thongbao – write an announcement or bulletin, choose who gets it, look at it, send it
help-bantin = • /bantin – read legal bulletins again, by topic or by words

topic-mediation = Mediation
topic-civil = Civil matters, debts
topic-land = Land, housing
topic-family = Marriage, family
topic-violence = Against violence
topic-children = Children, elderly
topic-order = Environment, order
topic-other = Other topics

announce-button-list = List
announce-button-new = New announcement
announce-button-new-bulletin = New legal bulletin
announce-list =
    <b>Announcements, bulletins</b>
    Tap to write a new one, go on with a draft or see what became of one.
announce-list-none =
    <b>Announcements, bulletins</b>
    There is none yet. Tap to write one.
announce-list-help = Please tap a button. To write one, tap <b>New announcement</b>.
announce-line = { $status }: { $words }
announce-gone = This announcement was sent or deleted. Please look in the list.
announce-topic =
    <b>Legal bulletin · Topic</b>
    What is it about?
announce-text =
    <b>Text</b>
    Please type the text. Bold, italics and links are kept as you format them.
    <i>For example: All mediators are invited to the training on Saturday at 8 in the hall.</i>
announce-text-help = Please type the text, at least 3 characters. Pictures and files come in the next step.
announce-too-long = Too long: 3,900 characters at most. Please shorten it or make it two.
announce-too-long-caption = With a picture or file the text may have 900 characters. Please shorten it, or leave the picture out.
announce-media =
    <b>Picture or file</b>
    Please send one picture or one file, or tap Skip.
announce-media-again =
    <b>Picture or file</b>
    There is one already. Please send another to replace it.
announce-media-new =
    <b>Picture or file</b>
    Please send one picture or one file.
announce-button-same-media = Keep it
announce-button-no-media = Without picture or file
announce-media-help = Please send one picture or one document; no voice notes, no videos.
announce-recipients =
    <b>Who gets it?</b>
    Everybody gets it once, whatever offices they hold.
to-everyone = Everybody
to-mediators = Mediators
to-heads = Heads of teams
to-teams = Teams: { $names }
to-no-chats = no group chosen yet
announce-only-a-preview = This is a preview. The button works in the message that is sent.
to-chats = Group chats: { $names }
to-groups = Resident groups: { $names }
announce-button-teams = Choose teams
announce-button-groups = Choose resident groups
announce-button-chats = Group chats on Telegram
announce-chats =
    <b>Choose group chats</b>
    Chosen: { $count }. Every member of a group can read it.
announce-chats-none =
    <b>Choose group chats</b>
    The bot is in no group yet. Tap the button below and choose a group to add it to, then go on here.
announce-button-add-chat = + Add the bot to a group
announce-button-look-again = Added, show the list
count-people = { $count } people
count-chats = { $count } group chats
announce-groups =
    <b>Choose resident groups</b>
    Chosen: { $count }. Their heads, Front committees and mediation teams get it.
announce-teams =
    <b>Choose teams</b>
    Chosen: { $count }. Tap to choose or to leave out.
announce-teams-done = Done
announce-teams-none = None is chosen. Please tap a name.
checked = ☑ { $words }
unchecked = ☐ { $words }
announce-kind-announcement = Announcement
announce-kind-bulletin = Legal bulletin – { $topic }
announce-media-none = none
announce-media-photo = a picture
announce-media-document = a file
announce-official = official: people who muted announcements get it too
announce-not-official = not to people who muted announcements
announce-to-chats = one message into each group
announce-for-all-members = Every member of a group can read it.
announce-unreachable = Not on Telegram: { $count } people
announce-chats-left = Groups the bot is not in any more: { $count }
announce-card =
    <b>Please check before sending</b>
    { $kind }

    { $words }

    With it: { $media }
    To: { $to } – <b>{ $people }</b>
    { $unreachable }
    Sort: { $official }
    Begins: { $begins }
    Takes: { $minutes }
announce-under-a-minute = less than a minute
announce-minutes = some { $minutes } minutes
announce-button-preview = Preview
announce-button-text = Text
announce-button-media = Picture, file
announce-button-to = Recipients
announce-button-when = Schedule
announce-button-official = Change sort
announce-button-send = Send to { $people }
announce-button-drop = Delete draft
announce-dropped = The draft is deleted.
announce-kept = The draft is kept in the list.
announce-nobody = None of these people or groups can get it. Please choose others.
announce-when =
    <b>When shall it go?</b>
    Tap, or type a time and a day. Nothing goes at night or around Tết; it waits for the next morning on which it may go.
    For example: <i>8h30 mai</i>, <i>15h ngày { $example }</i>
announce-when-now = Now (waits 1 minute, so that you can stop it)
announce-when-tomorrow = Tomorrow at 8 ({ $day })
announce-when-help = Please type a time, or a time and a day to come, for example: <i>8h30 mai</i>
announce-count =
    <b>Confirm</b>
    It will reach { $people }. So that nothing is sent by mistake, please type the number: <b>{ $count }</b>
announce-count-wrong = That is not the number. Please type it again, or tap Back.
announce-confirmed = Confirmed. It can be stopped until { $begins }.
announce-button-read = I have read it
announce-read-thanks = Noted, thank you.

sending-status-draft = Draft
sending-status-confirmed = Waiting
sending-status-sending = Going out
sending-status-stopped = Stopped
sending-status-done = Sent
sending-status-cancelled = Cancelled
sending-waits =
    <b>About to go to { $people }</b>
    Begins: { $begins }. Takes { $minutes }.

    { $words }
sending-under-way =
    <b>Going out</b>
    { $bar } { $over }/{ $all }
    { $quiet }

    { $words }
sending-quiet = Quiet hours; it goes on { $next }.
sending-cancelled =
    <b>Cancelled, nobody got it</b>
    { $words }
sending-stopped =
    <b>Stopped</b>
    { $result }

    { $words }
sending-done =
    <b>Sent</b>
    { $result }

    { $words }
sending-sent = Sent: { $count }/{ $all }
sending-chats-left = Not sent because the bot is not in the group any more: { $count }
sending-blocked = Blocked us or left Telegram: { $count }
sending-failed = Could not be sent: { $count }
sending-unknown = Not known whether it arrived: { $count }
sending-unreachable = Not on Telegram yet: { $count }
sending-not-begun = Not sent, because it was stopped: { $count }
sending-read = Confirmed as read: { $count }
sending-card =
    <b>{ $kind } · { $status }</b>
    { $words }

    { $result }

    { $people }
sending-all-reached = Nobody has to be telephoned.
sending-all-chats-reached = All groups have it.
sending-chats-not-reached =
    <b>Groups without it</b>
    { $lines }
    { $rest }
sending-chat-not-reached = • { $title }
sending-to-call =
    <b>To be telephoned</b>
    { $lines }
    { $rest }
sending-to-call-more = Besides: { $rest }
sending-call = • { $name }: { $phone }
sending-call-no-phone = • { $name }: no number known
sending-button-stop = ✖ Stop
sending-button-open = See the result
sending-button-resend = Send again to { $count }
sending-button-unknown = Send again to { $count } who may not have it
sending-button-withdraw = Take it from the library
sending-button-restore = Put it into the library
sending-withdrawn = The bulletin is not in the library any more. Whoever got it still has the message; if something in it was wrong, please send a correction.
sending-restored = The bulletin is in the library.
sending-button-refresh = Refresh
sending-again = It goes out again where it did not arrive.
sending-again-unknown = It goes out again. Somebody may get it twice.
sending-over = It has been sent or stopped already; there is nothing to stop.
sending-stopping = Stopped.

library =
    <b>Legal bulletins</b>
    { $count } bulletins, { $unread } unread. Type a few words to find one.
library-of-topic =
    <b>Legal bulletins – { $topic }</b>
    { $count } bulletins, { $unread } unread.
library-found =
    <b>Legal bulletins</b>
    Found for “{ $find }”: { $count }
library-none-found =
    <b>Legal bulletins</b>
    No bulletin has “{ $find }”. Please try fewer words, for example: <i>dat dai</i>
library-none =
    <b>Legal bulletins</b>
    There is none yet. What the ward office sends will be kept here.
library-gone = This bulletin is not there any more. Please choose another in the library.
library-topics =
    <b>Legal bulletins · Topics</b>
    What do you want to read about?
library-line = { $words }
library-line-new = ● { $words }
library-button-topics = Choose a topic
library-button-all = All
library-button-again = See the original
library-button-with-media = See the original, with its picture or file
library-button-materials = Training material: { $count }
library-materials =
    <b>Training material</b>
    Tap a session to get what was handed out.
library-no-materials =
    <b>Training material</b>
    There is none yet. What is handed out is kept here after each session.
library-material-line = { $topic }, { $day }

settings-announcements-on = Announcements: on
settings-announcements-off = Announcements: off
settings-announcements-muted = Announcements are off. Official ones still come.
settings-announcements-again = Announcements are on again.

# Group chats.

group-added =
    ✔ The bot is in the group <b>{ $title }</b> now.
    When you write an announcement or bulletin, you can choose it at <b>Who gets it?</b> The bot never puts names of parties or anything about a case into a group.
group-known = The bot is in the group <b>{ $title }</b> already. When you write an announcement, you can choose it at <b>Who gets it?</b>
group-of-another-ward = The group <b>{ $title }</b> gets the announcements of another ward, so it cannot be used. If it is a group of your own ward, please remove the bot from the group and add it again.
group-officers-only = The group <b>{ $title }</b> gets no announcements yet: only an officer of the ward office can add a group. Please ask one to join it and type <b>/start@{ $bot }</b> there.
group-left-told = The bot is not in the group <b>{ $title }</b> any more, so it gets no announcements. If that was a mistake, please add it again.
group-quit = The bot has left the group. It gets no announcements any more.
group-quit-already = The bot is not in this group any more. To send there again, please add it.
group-button-quit = Send nothing to this group any more
question-for-registered = Only registered people can ask here. Please turn to the ward office.
group-danger =
    <b>If somebody is in danger, please call at once:</b>
    { $numbers }
    Writing it in this group has <b>told nobody</b>. Mediators tap the button below and report it in private.
group-button-danger = Report danger
group-hint = The bot works in private messages only. Please tap the button below.
group-button-private = Open the private chat
group-not-registered = This button is for people registered with the ward office.
command-in-group = Get announcements in this group (ward officers)

# Questions about bulletins.

question-button = Ask the office
question-button-again = Ask again
question-button-answer = Answer
question-button-list = Questions waiting
question-button-open = Questions waiting: { $count }
question-ask =
    <b>Ask the ward office</b>
    About: { $title }

    Type your question below. Please do not name the parties of a dispute.
question-words-help = Please type it in words, between 3 and { $most } characters. If you have read a bulletin, just tap <b>I have read it</b>.
question-sent = ✔ Your question went to the ward office. The answer comes back here.
question-of = , { $known }
question-told =
    <b>{ $name } asks</b>{ $whom }
    About: { $title }

    { $question }
question-list =
    <b>Questions waiting</b>
    { $count } questions, the oldest first. Tap one to answer it.
question-list-none =
    <b>Questions waiting</b>
    There is none.
question-line = { $name }: { $words }
question-card =
    <b>{ $name } asks</b>{ $whom }, { $day }
    About: { $title }

    { $question }

    { $answer }
question-type-answer = Type the answer below; it goes to whoever asked.
question-answered = <b>Answered:</b> { $answer }
question-already = This question has been answered.
question-no-reply = Please type the answer as an ordinary message, not as a reply to one. It goes to whoever is named below.
question-gone = This question is not there.
question-answer-later = ✔ The answer is kept and goes out when the quiet hours are over.
question-answer-call = The answer is kept, but { $name } cannot be reached by the bot now. Please telephone: { $phone }
question-answer-not-reached = The answer is kept, but { $name } cannot be reached by the bot now, and there is no telephone number. Please ask their team head to pass it on.
question-answer-sent = ✔ The answer was sent.
question-answer-told =
    <b>The ward office answers</b>
    About: { $title }

    You asked: { $question }

    { $answer }
announce-left = What you are writing is kept under <b>Announcements</b> and under /nhap.
announce-begun = Announcement being written: { $words }
