# Messages that were sent: from whom, corrected, withdrawn, sent on, opened again.

sent-from = — { $name }, office of the ward of { $ward }, { $day }
sent-from-office = — Office of the ward of { $ward }, { $day }
sent-corrected = (corrected on { $day })
sent-recalled = The office of the ward of { $ward } withdrew this message on { $day }. Please do not act on what it said.

sent-line = { $status }, { $when }: { $words }
sent-at-time = { $time } on { $day }
sent-on-day = { $day }
sent-status-recalled = Withdrawn
sent-status-corrected = Corrected
sent-begins = Will be sent: { $when }. From: { $name }
sent-began = Sent: { $when }. From: { $name }
sent-no-consent = Have not accepted the present notice: { $count }
sent-unreachable = Not on Telegram: { $count }. Have not accepted the present notice: { $consent }
sent-call-no-consent = • { $name }: { $phone } (has not accepted the present notice)

sent-button-go-on = Send to the other { $count }
sent-button-reopen = Open to change, or another time
sent-button-correct = Correct
sent-button-recall = Withdraw
sent-button-type-again = Type again
sent-button-correct-now = Correct for { $people }
sent-button-recall-now = Withdraw from { $people }

sent-correct-type =
    <b>Correction</b>
    Please type the whole text as it should be. If only a few words are wrong, type them, then -&gt;, then the right ones, such as <i>Saturday -&gt; Sunday</i>
    The picture or file stays. It says now:

    { $words }
sent-correct-card =
    <b>Check before correcting</b>
    The message that { $people } got will say what stands below, with “corrected” and the day. Their telephones do not ring; if it is urgent, please telephone as well.
    { $lost }

    { $words }
sent-recall-card =
    <b>Withdraw what was sent?</b>
    { $what }
    What was read or forwarded cannot be taken back. This cannot be undone.

    { $words }
sent-recall-deletes = • Can be removed from { $people }.
sent-recall-replaces = • More than 48 hours old at { $people }: it cannot be removed and is only replaced by a line that says it was withdrawn, without a sound. If it is urgent, please call as well. If only some words are wrong, tap Back and correct them.
sent-mend-lost = • Not known whether { $people } got it, so nothing can be changed there: please call.
sent-recall-count =
    <b>Confirm the withdrawal</b>
    The message will be withdrawn from { $people }; this cannot be undone. To prevent mistakes, please type the number: <b>{ $count }</b>
sent-correct-count =
    <b>Confirm the correction</b>
    The message will change at { $people }. To prevent mistakes, please type the number: <b>{ $count }</b>
sent-correct-no-media = Only the words can be corrected; the picture or file stays. If it is wrong, please withdraw the message and send a new one.
sent-correct-not-found = Those very words do not stand in the text. Please type them as they stand there, or type the whole text again.
sent-correct-several = These words stand in several places, or inside another word. Please type a few words beside them too.
sent-correct-same = This is what it says already. Please type what it should say.
sent-recalled-meanwhile = This message was withdrawn { $at }. Your tap changed nothing.
sent-corrected-meanwhile = This message was corrected { $at }. Please look again before you change it.
sent-changed-meanwhile = This message changed { $at }. Please look again before you change it.
sent-draft-changed = Somebody else has just changed this draft. Please look at it again below.
sent-correcting = Correcting it for { $people }.
sent-recalling = Withdrawing it from { $people }.
sent-correct-under-way =
    <b>Being corrected</b>
    { $bar } { $over }/{ $all }

    { $words }
sent-correct-done =
    <b>Corrected</b>
    { $result }

    { $words }
sent-recall-under-way =
    <b>Being withdrawn</b>
    { $bar } { $over }/{ $all }

    { $words }
sent-recall-done =
    <b>Withdrawn</b>
    { $result }

    { $words }
sent-result-corrected = Corrected: { $count } of { $all }
sent-result-deleted = The message is gone: { $count } of { $all }
sent-result-noted = Replaced by a line saying that it was withdrawn: { $count }
sent-result-waiting = Still to come: { $count }
sent-result-failed = Could not be changed: { $count }
sent-result-unknown = Not known: { $count }
sent-not-mended = <b>Still read the old message; please telephone</b>
sent-old = Before the correction of { $day }: { $words }

sent-go-on-over = Nobody is left to send it to.
sent-going-on = Sending to the other { $count }.
sent-reopened = It is a draft again. Nobody has it; please send it again when it is right.
sent-reopened-card =
    <b>Opened to be changed, nobody has it</b>
    { $words }
sent-confirmed-already = { $name } has confirmed this sending; it begins { $begins }. Your tap changed nothing. Please see the list.

sent-album-one = A message takes one picture or one file. Of those you just sent, the first was kept.
sent-caption-unused = The picture or file was kept. The words below it were not used; the text stays as it was typed.
sent-caption-and-photo = The words below the picture are the text now, and the picture goes with it.
sent-caption-and-document = The words below the file are the text now, and the file goes with it.
sent-caption-and-album = The words below the picture are the text now. A message takes one picture or one file: the first was kept.

sent-not-yours = This message was not sent to you, so nothing was noted.
sent-read-recalled = This message was withdrawn.
sent-group-press = In a group only “read” can be tapped. For all else please open the private chat with the bot.
sent-group-consent = Please open the private chat with the bot and accept the notice first.
sent-reply-not-taken = You answered another message, so this was not taken as the text here. Please type it as an ordinary message.
sent-reply-too-late = This message can no longer be asked about. Please type an ordinary message, or telephone the ward office.
sent-library-bulletin =
    <b>{ $topic }</b> · { $day } { $corrected }

    { $words }
