# Outreach: one text as a script for the loudspeaker, points for the meeting, a picture and a text for the ward's page.
# @codes outreach-standing domain/outreach/kit.rs KitStanding
# @codes outreach-do domain/outreach/kit.rs DoneKind
# @codes outreach-ask domain/outreach/kit.rs DoneKind
# @codes outreach-times domain/outreach/kit.rs DoneKind
# @codes outreach-saved domain/outreach/kit.rs DoneKind
# @codes outreach-file domain/outreach/kit.rs KitFile
# @codes outreach-write dialogue/outreach/at.rs Field
# @codes outreach-edit dialogue/outreach/at.rs Field -point -question

section-tuyentruyen = Outreach
command-tuyentruyen = Scripts to broadcast, points for meetings
help-tuyentruyen = <b>Outreach</b>: a script to read aloud, points for the meeting; say that you broadcast it or talked about it

outreach-none =
    <b>Outreach</b>
    There is no kit yet. Tap <b>New kit</b>: of a bulletin or a text I draft a script for the loudspeaker, points for the meeting and a picture for the ward's page.
outreach-none-given =
    <b>Outreach</b>
    There is nothing to broadcast or to talk about now.
outreach-home =
    <b>Outreach</b>
    Choose a kit, or make a new one.
outreach-home-given =
    <b>Outreach</b>
    Choose one to read it, then say <b>Broadcast</b> or <b>Talked about</b>.
outreach-line = { $title } ({ $standing })
outreach-button-new = New kit
outreach-new =
    Of which bulletin? Choose one that went out, or type (paste) a text here.
outreach-new-text = Please type or paste the text here.
outreach-no-bulletin = This bulletin has not gone out, or was withdrawn.
outreach-text-help = The text needs { $least } to { $most } characters. Please type it again.
outreach-made = The draft is ready. Please look at every part before you hand it out.

outreach-standing-draft = being written
outreach-standing-given = handed out
outreach-standing-closed = over
outreach-kit =
    <b>{ $title }</b>
    { $lines }
outreach-standing = Standing: { $standing }
outreach-time = Script: { $seconds } seconds ({ $rate } syllables a minute)
outreach-time-parts = Script: { $seconds } seconds in { $parts } parts ({ $rate } syllables a minute)
outreach-schedule = Broadcast: { $words }
outreach-times-broadcast =
    Broadcast: { $times } times, { $people ->
        [0] nobody counted
       *[other] { $people } people
    }
outreach-times-meeting = Talked about: { $times } times, { $people } people
outreach-answered = Answered: { $answered } of { $asked } people
outreach-long = ⚠ { $count } sentences are too long for one breath, such as “{ $words }”. Better make them shorter.
outreach-too-long = ⚠ One part takes { $seconds } seconds because of one long sentence.
outreach-unsure = ⚠ Look at how these are read: { $words }
outreach-button-script = Script
outreach-button-points = Points
outreach-button-give = Hand it out
outreach-button-close = End it
outreach-button-open = Read it
outreach-button-undo =
    Take my line back ({ $day }{ $people ->
        [0] {""}
       *[other] , { $people } people
    })
outreach-button-sure = Hand it out now
outreach-button-uncounted = Nobody counted
outreach-button-make = Make a script
outreach-gone = This is not there any more. Please go back.
outreach-file-paper = To print (Word)
outreach-file-poster = Picture for the page
outreach-file-web = Text for the page
outreach-caption = { $name }, { $day }
outreach-printing = The file is being made.

outreach-script =
    <b>Part { $nth } of { $parts }</b> – about { $seconds } seconds

    { $words }
outreach-points =
    <b>Points</b>
    { $points }

    <b>Questions</b>
    { $questions }
outreach-numbered = { $nth }. { $words }
outreach-edit-part = Change this part
outreach-change-point = Change point { $nth }
outreach-change-question = Change question { $nth }
outreach-edit-schedule = When it is broadcast
outreach-edit-rate = Pace
outreach-edit-title = Change the title
outreach-write =
    { $ask }

    Now: { $now }
outreach-write-part = Type this part anew. Abbreviations and numbers I write as they are read.
outreach-write-point = Type the point.
outreach-write-question = Type the question.
outreach-write-schedule = When is it broadcast? For example: 5:30 and 17:00, Monday to Friday.
outreach-write-rate = How many syllables a minute does your loudspeaker read? Slowly is about 180.
outreach-write-title = Type the title.
outreach-written = Changed.
outreach-changed-meanwhile = Somebody has just changed it. Please look, then type.
outreach-rate-help = Please type a number from { $least } to { $most }.
outreach-line-help = Please type { $most } characters at most.

outreach-give =
    Hand <b>{ $title }</b> to { $count } people: heads of teams, of resident groups and of Front committees?
    They get it outside quiet hours. After 7 days I remind once those who have not answered.
outreach-handed-out = Handed to { $count } people.
outreach-closed = It is over. Nobody is reminded any more.
outreach-moved-already = That was done already.
outreach-given =
    The ward has something for outreach: <b>{ $title }</b>
    Please broadcast it or talk about it at a meeting, then tap your answer.
outreach-reminder =
    A reminder, once: <b>{ $title }</b>
    Have you broadcast it or talked about it? If so, please tap your answer.
outreach-do-broadcast = Broadcast
outreach-do-meeting = Talked about
outreach-ask-broadcast =
    <b>{ $title }</b> was broadcast on { $day }.
    About how many people heard it? Please type a number. If it was another day, tap or type the day first.
outreach-ask-meeting =
    <b>{ $title }</b> was talked about on { $day }.
    How many people came? Please type a number. If it was another day, tap or type the day first.
outreach-saved-broadcast =
    Written down: broadcast on { $day }, { $people ->
        [0] nobody counted
       *[other] { $people } people
    }. Thank you.
outreach-saved-meeting = Written down: talked about on { $day }, { $people } people. Thank you.
outreach-undone = That line is taken back.
outreach-not-given = This is over, or not handed out yet.
outreach-number-help = Please type how many people, such as 45; or a day, such as 12/5.
outreach-too-many = That is more than { $most }. Please type it again.
outreach-day-to-come = { $day } has not come yet. Please type the day on which it was done.
outreach-day-too-early = There was no such text on { $day }. Please choose another day.
outreach-todo = Say what was done with: { $title }
outreach-begun = Kit being written: { $title }
