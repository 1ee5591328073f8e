# Sessions of mediation (Art. 19, 20, 21).
# @codes session-role domain/case/session.rs InvitedRole
# @codes session-presence domain/case/session.rs Presence
# @codes session-openness domain/case/session.rs Openness

session-role-respected = respected in the lineage, at home or at work
session-role-expert = knows law or society
session-role-elder = village elder or religious dignitary
session-role-knows = knows the matter
session-role-agency = of an agency or organisation
session-role-other = another respected person
session-presence-there = present
session-presence-partly = partly present
session-presence-absent = absent
session-openness-public = Public (both sides want it)
session-openness-closed = Closed (both sides want it)
session-line-when = Session on { $day }{ $time }{ $place }
session-time = , { $time }
session-at = , at { $place }
session-line-both = Both sides were present
session-line-presence = Side A { $a }, side B { $b }
session-line-absence = Why absent: { $words }
session-line-apart = The mediator met the sides apart
session-line-invited = Invited: { $people }
session-invited = { $person } ({ $role })
session-line-witnesses = Witnesses: { $people }
session-line-related = People with rights or duties in it: { $people }
session-line-course = What happened: { $words }
session-line-agreed = Agreed so far: { $words }
session-line-open = Still open: { $words }
session-line-next = Next session: { $day }{ $time }{ $place }

# @codes sessions-ask dialogue/sessions/at.rs Step -list -one -words -day -present -review -invite -consent -others -openness
# @codes sessions-edit dialogue/sessions/at.rs Step -list -one -words -day -absence -review -invite_name -consent -other_names -open -reason

form-session = Session being written down
sessions-button = Sessions
sessions-record = Record a session
sessions-none =
    <b>Sessions – { $code }</b>
    None recorded yet.
sessions-list =
    <b>Sessions – { $code }</b>
    { $total } recorded. Tap to read.
sessions-line = { $day }: { $who }
sessions-one =
    <b>{ $code } – session { $nth }</b>
    { $lines }
sessions-read-out = Invitation to read out to the parties
sessions-calendar = Put the next session into the calendar
sessions-amend = Correct this session
sessions-no-time = The next session has no time yet, so it cannot go into a calendar. Please correct this session and add one.
sessions-words =
    To be read out to the parties (by telephone or at their door):

    You are kindly invited to the mediation session on { $day }{ $time }{ $place }. Please be on time and bring related papers, if any. If you cannot come, please tell me so that we find another day. Thank you.
sessions-appointment = Mediation of case { $code }
sessions-words-ask =
    <b>Record a session – { $code }</b>{ $safety }
    Tell it in one message, or tap the day.

    Example: <i>hôm qua 19h tại nhà văn hóa, hai bên có mặt, chưa thống nhất, hẹn 5/12 19h</i>
sessions-words-more =
    <b>Record a session – { $code }</b>{ $safety }
    Part of it is noted. Tell more, or look at it.
sessions-to-review = Look at what is noted
sessions-remove = Take out: { $person }
sessions-removed = Taken out.
sessions-too-many = { $max } people at most. Please take somebody out, or put the others into what happened.
sessions-same-day = A session on { $day } is recorded already. If this is another one on the same day, press “Another one that day, save it too”; if it is that one, please open it to put it right.
sessions-save-other = Another one that day, save it too
sessions-place-left-out = The place names a party, so it is left out of the calendar.
sessions-safety = { " " }
    ⚠ Signs of violence: meet each side apart.
sessions-day =
    <b>Record a session – { $code }</b>
    On which day was it? Example: <i>hôm qua</i>, <i>27/11</i>
sessions-present =
    <b>Record a session – { $code }</b>
    Who was there?
sessions-present-safe =
    <b>Record a session – { $code }</b>
    ⚠ Signs of violence: do not bring the sides together, unless both want it and it is safe. Who was there?
sessions-both = Both sides together
sessions-apart = Each side apart
sessions-only-a = Only side A
sessions-only-b = Only side B
sessions-ask-absence = Why absent? Example: <i>in hospital</i>
sessions-ask-when = Day, time, place? Example: <i>27/11 19h tại nhà văn hóa</i>
sessions-ask-invite_name = Full name of the person invited?
sessions-ask-other_names = Full names? Several with commas between them.
sessions-ask-course = What happened, in a few short sentences. Example: <i>Side A spoke of the alley, side B admitted to having stored things there.</i>
sessions-ask-agreed = What have they agreed on? Example: <i>Side B clears the material away.</i>
sessions-ask-open = What is still open? Example: <i>The money for the gate.</i>
sessions-ask-next = When and where do they meet next? Example: <i>5/12 19h tại nhà văn hóa</i>
sessions-next-help = I could not read the day of the next session. For example: <i>5/12 19h tại nhà văn hóa</i>
sessions-ask-reason = Why is the recorded session corrected? Example: <i>wrong day</i>
sessions-not-read = I did not understand. Please write as in the example, or tap a button.
sessions-invite = Invited as what (Art. 19)?
sessions-consent =
    Who invites { $name }, and does the other side consent?
    Nobody is invited without the consent of the other side (Art. 19).
sessions-consent-a = Side A invites, side B consents
sessions-consent-b = Side B invites, side A consents
sessions-consent-mediator = The mediator invites, both sides consent
sessions-consent-no = The other side does not consent
sessions-not-invited = Without the consent of the other side nobody is invited (Art. 19). This person is not recorded.
sessions-others = Whom else?
sessions-witness = A witness
sessions-related = Somebody with rights or duties in the matter
sessions-openness = Public or closed, by the joint will of the parties (Art. 21)?
sessions-review =
    <b>Session – { $code }</b>
    { $lines }

    If this is right, tap Save.
sessions-edit-when = Day, time, place
sessions-edit-present = Who was there
sessions-edit-course = What happened
sessions-edit-agreed = Agreed, still open
sessions-edit-next = Next session
sessions-edit-invite = Invited
sessions-edit-others = Witnesses, others
sessions-edit-openness = Public or closed
sessions-saved = Session { $nth } of { $day } is recorded.
sessions-saved-next = Session { $nth } of { $day } is recorded. I shall remind you the day before the next one.
sessions-eve =
    <b>Reminder: on { $day } the parties meet</b>
    { $code } – { $kind }. An invitation to read out to them is under <b>Sessions</b>.
