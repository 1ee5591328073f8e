# Correcting saved cases; the order of days; another time agreed; declining and replacing mediators; the whole timeline.

correct-day-received = the day it was received
correct-day-assigned = the day of the assignment
correct-day-agreed = the day the parties agreed to meet
correct-day-begun = the day mediation began
correct-day-session = the day of the session
correct-day-paused = the day of the pause
correct-day-went_on = the day mediation went on after the pause
correct-day-ended = the day it ended
correct-day-due = the day by which it is to be done
correct-day-front_told = the day the head of the Front committee was told
correct-day-reported = the day performance was looked at
correct-day-reopened = the day it was reopened
correct-disorder = These days do not follow each other: { $earlier } ({ $first }) must not be after { $later } ({ $then }). Please look again.
correct-not-ahead = This day cannot be right: { $what } ({ $day }) lies after today. Please look again.
correct-reason-missing = Replacing a mediator needs a reason (Art. 18). Please assign again and choose one.
correct-reason-short = The reason is too short. Please write a few words, for example: <i>wrong name</i>
correct-nothing-changed = This is what is recorded already, so nothing was corrected. Please write it as it should be, or press Back.

act-agree = The parties agreed on another day
correct-agree =
    <b>The parties' day for { $code }</b>
    The parties may agree on the day mediation begins (Art. 20). On which day do they meet? For example: <i>Wednesday (thứ tư)</i>, <i>5/12</i>
    { $deadline }
correct-agree-type = Please type the day the parties agreed on, for example: <i>thứ tư</i>, <i>5/12</i>
correct-agree-recorded = On record: the parties meet on { $day }. If they agreed on no other day, please correct it under <b>Correct</b>.
correct-agree-which =
    <b>The parties' day for { $code }</b>
    { $which }
    Please press a line, or type the day again with its year.
correct-agree-gone-by = { $day } has gone by. On which day did they agree?
correct-agree-far-off = { $day } is { $days } days ahead. Is that the day?
correct-agree-gone = { $day } (gone by)
correct-agree-far = { $day } ({ $days } days ahead)
correct-agree-new = The last day to begin has passed, so this is a new appointment and no correction. Please go back and tap <b>The parties agreed another day</b>.
correct-agree-year = I am not sure of the year: { $days }. Please type it as well, for example: <i>20/11/2026</i>
correct-never-agreed = They agreed on no other day
correct-agreed-gone = Recorded: the parties had agreed on { $day }. That day has gone by: if you met, please press <b>Mediation begins</b>.
correct-not-recognised = { $day }: { $names } was not a mediator of the team then (Art. 2(4)). Please look at the day again, or ask the head to change the mediator.
correct-agreed = Recorded: the parties meet on { $day }. Reminders follow that day.
correct-line-agreed = The parties agreed to meet: { $day } (Art. 20)
correct-tell-agreed =
    <b>Case { $code }: the parties agreed on a day</b>
    The parties agreed that mediation begins on { $day } (Art. 20). Reminders follow that day.

correct-names-hidden = Names and addresses of the parties stand here: only the mediators of the case, the head and the ward office see them. To have them put right, please tell the head.
correct-others-mediate = { $names } mediates this case now. You need not record anything more.
correct-others-to-come = This case waits for the head to assign a mediator. You need not record anything more.

act-decline = Decline to mediate
correct-decline =
    <b>Decline { $code }</b>
    Why do you decline? Whoever has an interest in it must (Art. 10(3)). Tap a line or type another reason.
correct-release-interest = An interest in it, or not impartial
correct-release-breach = Broke the principles of mediation (Art. 18(3))
correct-release-unable = Ill, away or busy
correct-release-other = Another reason
correct-decline-check =
    <b>Decline { $code }?</b>
    Reason: { $reason }
    The case then waits for somebody else to be assigned.
correct-decline-check-others =
    <b>Decline { $code }?</b>
    Reason: { $reason }
    { $names } will go on mediating it.
correct-declined-others = Recorded: you do not mediate this case. { $names } will go on with it. Thank you.
correct-tell-declined-others =
    <b>{ $name } no longer mediates { $code }</b>
    Reason: { $reason }
    { $names } will go on mediating it.
correct-decline-save = Decline
correct-declined = Recorded: you do not mediate this case. It waits for somebody else to be assigned. Thank you.
correct-tell-declined =
    <b>{ $code } needs a new assignment</b>
    { $name } declined to mediate. Reason: { $reason }
    Please assign another mediator.

assign-reason =
    <b>Assign { $code }</b>
    Why is { $names } not on it any more? Tap a line or type another reason (Art. 18).
assign-same = It is { $names } already: nothing changes, and the last day to begin stays.
assign-check-reason = Why { $names } is replaced: { $reason }

event-decline = declined
event-agree = agreed on a day
correct-event-replaced = replaced { $old } with { $names }; reason: { $reason }
correct-event-released = took { $old } off it; { $names } goes on; reason: { $reason }
correct-event-joined = assigned { $names } as well
correct-event-declined = { $name } declined to mediate; reason: { $reason }
correct-event-agreed = the parties agreed to meet on { $day }
correct-entry = { $day } { $what }
correct-entry-full =
    <b>Timeline of { $code }</b>
    { $lines }
correct-field = <b>Corrected: { $field }</b>
correct-old = <b>Before:</b>
correct-new = <b>Now:</b>
correct-old-lost = <i>the old value was not kept</i>
correct-reason = Reason: { $words }
correct-reason-of = Reason: { $reason }
correct-was-agreed = Before that the parties had agreed to meet: { $day }
correct-value-day = { $day }
correct-place = { $group }, { $detail }
correct-age = { $age } years
correct-party = { $side }: { $parts }

field-spot = the exact spot
field-end = how and when it ended
field-mediators = the mediators
field-assigned_on = the day of the assignment
field-agreed_on = the day the parties agreed on
field-begun_on = the day it began (or was reopened)
field-former_begun = the day the earlier mediation began
field-former_ended = the day the earlier mediation ended

amend-spot =
    <b>Correct { $code }</b>
    The place as recorded: { $old }
    Where exactly was it? For example: <i>12, lane 5</i>
amend-mediators =
    <b>Correct { $code }</b>
    The mediators as recorded: { $old }
    Tap names until it is right. To replace somebody from now on, use <b>Change the mediators</b>.
amend-assigned_on =
    <b>Correct { $code }</b>
    The day of the assignment as recorded: { $old }
    Which day is right? For example: <i>5/5</i>
amend-agreed_on =
    <b>Correct { $code }</b>
    The day the parties agreed on as recorded: { $old }
    Which day is right? For example: <i>thứ tư</i>, <i>5/12</i>
amend-begun_on =
    <b>Correct { $code }</b>
    The day it began (or was reopened) as recorded: { $old }
    Which day is right? For example: <i>5/5</i>
amend-former_begun =
    <b>Correct { $code }</b>
    Earlier mediation as recorded:
    { $old }
    On which day did the last of it begin? For example: <i>5/5</i>
amend-former_ended =
    <b>Correct { $code }</b>
    Earlier mediation as recorded:
    { $old }
    On which day did the last of it end? For example: <i>5/5</i>
correct-more = Correct another part
correct-no-spot = No exact spot
correct-changed-meanwhile = Somebody changed this case just now, so it was not saved yet. What you typed is kept: please look at it again below, then press <b>Save</b>.
correct-outcome-check =
    <b>Check the result of { $code }</b>
    { $end }
    { $lines }

    Press a number to change it. If all is right, press <b>Go on</b> to give the reason.
correct-go-on = Go on
correct-edit-end = Change how it ended
correct-person = { $side }: { $name }
correct-person-add = Add to { $side }
correct-person-card =
    <b>Correct { $code }</b>
    { $who }
    Please press what is wrong. To correct the name, just type the right one.
correct-person-name = Name
correct-person-age = Age
correct-person-address = Address
correct-person-side = Move to the other side
correct-person-remove = Remove
correct-person-which = I am not sure who is meant. Please tap the person first.
correct-unknown = Not known
correct-ask-name =
    <b>Correct { $code }</b>
    { $who }
    What is the right name?
correct-ask-age =
    <b>Correct { $code }</b>
    { $who }
    How old? For example: <i>54</i>
correct-ask-address =
    <b>Correct { $code }</b>
    { $who }
    What is the right address? For example: <i>5, lane 3</i>
correct-add-a =
    <b>Correct { $code }</b>
    Who is to be added to side A? For example: <i>Nguyễn Văn An, 54, 5 lane 3</i>
correct-add-b =
    <b>Correct { $code }</b>
    Who is to be added to side B? For example: <i>Nguyễn Văn An, 54, 5 lane 3</i>
correct-open-saved = Open this case
