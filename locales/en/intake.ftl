# Logging a case: from the scope guard to saving.

intake-name = { $name }
intake-group = { $label } { $name }
intake-line = <b>{ $field }:</b> { $value }
intake-missing = <i>not recorded</i>
intake-passed = <i>skipped</i>
intake-yes = yes
intake-no = no

# Scope guard
intake-guard =
    <b>Step { $n }/9 · Before you begin</b>
    Is there anything dangerous, unlawful or out of scope in this matter, as below?
    If somebody is beaten or threatened, or a child is harmed, choose that line at once. Asked first, for everybody's safety and because not everything may be mediated.
    An everyday quarrel, such as one over a path, is number 1. <i>Example: 1</i>
sign-none = None of these signs
sign-violence = Violence, threats, a fight is near
sign-child_or_sexual = A child harmed, or sexual abuse
sign-violation = Signs of an offence or a crime
sign-unlawful_deal = Gambling debt, unlawful deal
sign-public_interest = Public land, State property
sign-business_or_labour = Business or labour dispute
sign-already_handled = Police or court already deal with it
sign-not_sure = I am not sure
intake-danger =
    <b>Step { $n }/9 · Safety first</b>
    Keep away from danger, do not step in between alone.
    Call at once:
    { $numbers }
    Do not bring victim and violent person together. Mediate the conflict only when both are safe and willing.

    { $told }
intake-danger-child =
    <b>Step { $n }/9 · Safety first</b>
    This may not be mediated. Please protect whoever is harmed and call at once:
    { $numbers }

    { $told }
intake-danger-brief =
    <b>Step { $n }/9 · Safety first</b>
    In danger call at once:
    { $numbers }
    { $told }
intake-call-police = • Police: <b>{ $number }</b>
intake-call-ambulance = • Ambulance: <b>{ $number }</b>
intake-call-fire = • Fire brigade: <b>{ $number }</b>
intake-call-child = • Child protection: <b>{ $number }</b>
intake-call-domestic = • Domestic violence: <b>{ $number }</b>
intake-told-reported = This has been reported.
intake-told-nobody = Nobody has been told yet. Shall it be reported now?
intake-understood-sign = I understand: { $sign }.
intake-pick-safe = Both safe and willing: go on
intake-pick-end = No mediation, guide elsewhere
intake-pick-ask = Ask the ward's officer
intake-pick-go-on = ▶ Go on
intake-violation =
    <b>Step { $n }/9 · Signs of a violation</b>
    The competent body decides. Mediate only when the ward's officer answers that it is within scope.
    { $told }
intake-doubt =
    <b>Step { $n }/9 · Scope not clear</b>
    You chose: { $sign }.
    I can ask the ward's officer. The question names nobody.
intake-waiting =
    <b>Step { $n }/9 · Waiting for an answer</b>
    The ward's officer was asked. I will tell you when there is an answer.
    The draft is kept; you may do something else.
intake-waiting-yes =
    <b>Step { $n }/9 · There is an answer</b>
    The ward's officer says: within scope. Please go on.
intake-waiting-no =
    <b>Step { $n }/9 · There is an answer</b>
    The ward's officer says: not within scope. Please guide the parties to the competent body.
intake-referral =
    <b>Step { $n }/9 · Not within the scope of grassroots mediation</b>
    { $why }
    Please explain this and guide the parties to the competent body. Where did you guide them?
    Your choice ends this; it is only counted, no name is kept.
intake-why-violence = Violence must be dealt with first.
intake-why-child_or_sexual = Child abuse or sexual abuse is never mediated.
intake-why-violation = Signs of a violation are for the competent body.
intake-why-unlawful_deal = A deal against the law or morality (such as a gambling debt) is not mediated (Art. 3(1)b of the law).
intake-why-public_interest = Matters of State or public interest are not mediated by the team.
intake-why-business_or_labour = Business, trade and labour disputes have their own bodies.
intake-why-already_handled = Another body already deals with this.
intake-why-not_sure = It is not clear whether this is within scope.
intake-why-none = You chose not to mediate this.
intake-ended =
    <b>Ended, not accepted</b>
    Recorded: not mediated, guided to: { $body }.
intake-scope-asked =
    <b>A question about scope</b>
    { $by } ({ $team }) asks about a matter with this sign: { $sign }.
    Is it within the scope of grassroots mediation? To know more, please call the person who asks.
intake-scope-yes = Within scope
intake-scope-no = Not within scope
intake-scope-thanks = Your answer is recorded and passed on.
intake-scope-answered-before = This question has been answered already.
intake-scope-gone = This question is no longer open: the person chose another way.
intake-scope-told-yes =
    <b>The ward's officer has answered</b>
    The matter is within scope. Please go on.
intake-scope-told-no =
    <b>The ward's officer has answered</b>
    The matter is not within scope. Please guide the parties to the competent body.

# Questions
intake-team =
    <b>Step { $n }/9 · Mediation team</b>
    For which team do you enter the case? Tap it, or type its name.
    <i>Example: { $example }</i>
intake-team-own =
    <b>Step { $n }/9 · Mediation team</b>
    Which of your teams is the case of? Tap it, or type its name.
    <i>Example: { $example }</i>
intake-not-your-team = You cannot enter cases for this team. Please choose another one.
intake-team-gone = { $team } is no more, or you are not of it any longer. Please choose the team and who mediates; everything else stays as it was.
intake-of-another = Somebody else began this and it was handed over. Please choose again who mediates; everything else stays as it was.
intake-kind-group =
    <b>Step { $n }/9 · Kind</b>
    To which group does it belong?
    <i>Example: vay tiền không trả</i>
intake-kind =
    <b>Step { $n }/9 · Kind</b>
    Which kind is it?
    <i>Example: chó nhà bên sủa đêm</i>
intake-note-land = Where mediation over a land-use right fails, the ward's own mediation comes before the court (Land Law Art. 235).
intake-note-court = An office of the State decides this; the team only helps the parties to talk.
intake-received =
    <b>Step { $n }/9 · Day received</b>
    When did you receive the case?
    Example: <i>hôm kia</i>, <i>5/5</i>, <i>05/05/2026</i>
intake-understood-day = Recorded: { $day }.
intake-ground =
    <b>Step { $n }/9 · Ground</b>
    Why does the team mediate? (Art. 16)
    <i>Example: bà Lan đến nhờ</i>
intake-place =
    <b>Step { $n }/9 · Place</b>
    In which { $unit } did it happen? To note the exact place, type it first, then choose.
    <i>Example: at the corner, beside the culture house</i>
intake-place-detailed =
    <b>Step { $n }/9 · Place</b>
    Exact place recorded: { $detail }
    Please choose the resident group.
    <i>Example: 1</i>
intake-place-story-kept = What you just wrote is long, so it was recorded as the content; you need not write it again. Now the place: please choose a line below.
intake-place-detail-kept = The exact place is recorded. Please choose the resident group.
intake-place-detail = Exact place: { $detail }.
intake-place-detail-changed = The exact place is now: { $detail }. Before, you wrote: { $before }.
intake-place-people-kept = The names of the parties are kept for a later question; no need to write them again. As for the place, please choose a line below.
intake-place-people-too = The names of the parties are kept for a later question.
intake-understood-place = Place: { $place }.
intake-side-a =
    <b>Step { $n }/9 · Side A</b>
    Name, age, address of side A (one line a person). Age and address may be left out.
    You may write both sides at once, with <b>với</b> between them. No identity numbers.
    <i>Example: Nguyễn Văn An, 45 tuổi, số 12 ngõ 3 với Trần Thị Bình, 52 tuổi</i>
intake-side-b =
    <b>Step { $n }/9 · Side B</b>
    Name, age, address of side B (one line a person). Age and address may be left out.
    <i>Example: Trần Thị Bình, 52 tuổi, số 14 ngõ 3</i>
intake-side-a-more =
    <b>Step { $n }/9 · Side A</b>
    Type another person, or tap one to change.
    <i>Example: Nguyễn Văn An, 45 tuổi, số 12 ngõ 3</i>
intake-side-b-more =
    <b>Step { $n }/9 · Side B</b>
    Type another person, or tap one to change.
    <i>Example: Trần Thị Bình, 52 tuổi, số 14 ngõ 3</i>
intake-side-a-heard =
    <b>Step { $n }/9 · Side A</b>
    If that is right, tap <b>That is all</b>. Please type full name, age and address if you know them, or type again what is wrong.
    <i>Example: Nguyễn Văn An, 45 tuổi, số 12 ngõ 3</i>
intake-side-b-heard =
    <b>Step { $n }/9 · Side B</b>
    If that is right, tap <b>That is all</b>. Please type full name, age and address if you know them, or type again what is wrong.
    <i>Example: Trần Thị Bình, 52 tuổi, số 14 ngõ 3</i>
intake-heard-a = In your message, side A: <b>{ $people }</b>
intake-heard-b = In your message, side B: <b>{ $people }</b>
intake-person = { $initials }
intake-person-age = { $initials }, aged { $age }
intake-person-address = { $initials }, with address
intake-person-age-address = { $initials }, aged { $age }, with address
intake-add-a = ➕ Another person of side A
intake-add-b = ➕ Another person of side B
intake-side-done = ✔ That is all, go on
intake-party-edit =
    <b>Step { $n }/9 · Change one person</b>
    Changing: { $who }
    Type name, age, address again, or remove this person.
    <i>Example: Nguyễn Văn An, 46 tuổi, số 12 ngõ 3</i>
intake-party-remove = Remove this person
intake-party-remove-really =
    <b>Step { $n }/9 · Remove a person</b>
    Remove { $who } from this case? Tap the button below if so, otherwise tap Back.
intake-party-remove-yes = Remove this person
intake-party-removed = Removed.
intake-party-remove-which = To remove somebody, please tap their line.
intake-party-stays = Left as it was, nobody was removed.
intake-party-taken =
    Written down, please look it over:
    { $people }
    The message with the names is off the screen; the names above go at the next step.
intake-party-no-phone = Telephone numbers of the parties are not kept here; if you need one, please write it in your notebook.
intake-party-back = Not written down: “{ $words }”. { $why }
intake-party-no-papers = Numbers of identity papers are not written down.
intake-read-person = • { $name }, { $age }, { $address }
intake-read-age = aged { $age }
intake-read-no-age = age not known
intake-read-no-address = address not known
intake-party-full = A side holds at most { $max } people.
intake-party-twice = This person is there already: { $who }.
intake-party-empty = I see no name. Example: <i>Nguyễn Văn An, 45 tuổi, số 12 ngõ 3</i>
intake-party-too_long = This line is too long. One line a person; the story is asked in the next step.
intake-party-identity_number = The message held an identity number, so it was removed and not stored. Please write it again without one.
intake-party-several = I see two people in one line. Please write one person a line, such as: <i>Nguyễn Văn An, 45 tuổi</i>
intake-party-unknown = If the name is not known, please write what people call them and where they live, for example: <i>the tea seller, house 12 alley 3</i>
intake-party-no_name = I see no name. Example: <i>Nguyễn Văn An, 45 tuổi, số 12 ngõ 3</i>
intake-party-age_impossible = Please type the age in figures, for example: <i>Nguyễn Văn An, 64 tuổi</i>
intake-content =
    <b>Step { $n }/9 · Main content</b>
    What happened, what does each side want? A few sentences (10 to 2,000 characters). You may send a voice note and add one sentence.
    <i>Example: Side B piled earth on the common path, side A cannot get out.</i>
intake-content-voice =
    <b>Step { $n }/9 · Main content</b>
    The voice note is kept. Please type one sentence for the register.
    <i>Example: Side B piled earth on the common path, side A cannot get out.</i>
intake-voice-kept = The voice note is kept as a reference. Please add one sentence.
intake-words-taken = Recorded. Your message was removed from the screen.
intake-agreement-taken =
    Written down; your message was removed from the screen. I also read in it:
    { $lines }
intake-too-short = Please write a little more, at least { $min } characters.
intake-too-long = The message has { $length } characters, { $max } fit. Please shorten it: who, what, where, what do they want.
intake-secret = The message bears a secrecy stamp, so it was removed and not stored. Secret papers must not be sent here.

# Mediators
intake-mediators =
    <b>Step { $n }/9 · Mediators</b>
    Who mediates? The parties choose first; if they do not, the head assigns.
    With 1 or 2 you confirm that you have no interest in the case.
    <i>Example: 1</i>
intake-mediators-others =
    <b>Step { $n }/9 · Mediators</b>
    Who mediates? The parties choose first; if they do not, the head assigns.
    <i>Example: 1</i>
intake-me = I mediate
intake-me-chosen = I do, chosen by the parties
intake-me-and-others = I and others
intake-me-interest = I have an interest and decline
intake-head-decides = Leave it to the head
intake-pick-mediators = Choose mediators
intake-head-names = the head will assign
intake-mediator-none =
    <b>Step { $n }/9 · Choose mediators</b>
    Nobody of the team could be chosen on that day. Please go <b>back</b> and let the head decide.
intake-mediator-list =
    <b>Step { $n }/9 · Choose mediators</b>
    Tap or type a name to choose or to leave out. Chosen: { $picked }
    <i>Example: { $example }</i>
intake-mediator-on = ☑ { $name }
intake-mediator-off = ☐ { $name }
intake-list-done = ✔ Done
intake-too-many-mediators = At most { $max } people.
intake-note-own-cases = You log the cases that you mediate. If you do not, go back and choose “Leave it to the head”.
intake-interest =
    <b>Step { $n }/9 · Has anyone an interest?</b>
    Who has an interest in the case or cannot be impartial may not mediate (Art. 10, Art. 18).
    <i>Example: 1</i>
intake-interest-none = Nobody has an interest
intake-interest-of = { $name } has an interest
intake-note-interest = Who has an interest may not mediate. Once saved, the head will assign somebody else.
intake-note-interest-removed = Left out. Anybody else?
intake-chosen =
    <b>Step { $n }/9 · Who chose?</b>
    Did the parties choose the mediators themselves?
    <i>Example: 1</i>
intake-chosen-yes = The parties chose
intake-chosen-no = The head assigned

# Outcome
intake-status =
    <b>Step { $n }/9 · How far is it?</b>
    Where does the case stand now?
    <i>Example: đã hòa giải thành</i>
intake-now-received = Received, not begun
intake-now-in_session = Being mediated
intake-now-success = Successful
intake-now-failure = Unsuccessful
intake-since =
    <b>Step { $n }/9 · First day of mediation</b>
    When did mediation begin? (received on { $received })
    Example: <i>hôm qua</i>, <i>5/5</i>
intake-agreed-on =
    <b>Step { $n }/9 · Day of the agreement</b>
    When did the parties agree? (received on { $received })
    Example: <i>hôm qua</i>, <i>5/5</i>
intake-ended-on =
    <b>Step { $n }/9 · Last day</b>
    When did mediation end? (received on { $received })
    Example: <i>hôm qua</i>, <i>5/5</i>
intake-day-received = The day received ({ $day })
intake-day-before-receipt = { $day } is before the case was received ({ $received }). Please look again, or change the day received.
intake-agreement =
    <b>Step { $n }/9 · Agreement</b>
    What did the parties agree, by which day, and is it in writing? (10 to 2,000 characters; you may send a voice note and add one sentence)
    <i>Example: Bên B dọn đất, trả lại lối đi rộng 2 mét trước ngày 30/6; hai bên đã ký biên bản.</i>
intake-agreement-voice =
    <b>Step { $n }/9 · Agreement</b>
    The voice note is kept. Please type one sentence about the agreement.
    <i>Example: Side B clears the earth and gives back a path of 2 metres.</i>
intake-method =
    <b>Step { $n }/9 · How it will be performed</b>
    By what means will the agreement be performed? May be skipped.
    <i>Example: side B hires a lorry</i>
intake-perform-by =
    <b>Step { $n }/9 · By when</b>
    By which day will it be performed? May be skipped.
    Example: <i>hai tuần nữa</i>, <i>thứ hai tuần sau</i>
intake-in-a-week = In a week ({ $day })
intake-in-a-month = In a month ({ $day })
intake-in-three-months = In three months ({ $day })
intake-due-before-agreement = The day must be the day of the agreement ({ $agreed }) or later. For a day of next year, please type the year as well.
intake-written =
    <b>Step { $n }/9 · Written settlement</b>
    Have both sides signed the written settlement? Only if they agree to one (Art. 24).
    <i>Example: không lập</i>
intake-reason =
    <b>Step { $n }/9 · Why it ended</b>
    In which of the legal ways did it end? (Art. 23)
    <i>Example: 1</i>
intake-guidance =
    <b>Step { $n }/9 · Guidance</b>
    Where did you guide the parties? (Art. 21, Art. 27)
    <i>Example: 1</i>
intake-demands =
    <b>Step { $n }/9 · Demands</b>
    What does each side still ask for? May be skipped.
    <i>Example: Side A wants the money now, side B wants to pay in parts.</i>

# The card
intake-summary = { $lines }
intake-card =
    <b>Check before saving</b>
    { $summary }

    If it is right, tap <b>Save the case</b>. To change a field, tap it.
intake-card-open =
    <b>Draft</b>
    { $summary }

    Some fields are missing. Tap <b>Go on</b>, or the field to change.
intake-card-more = Mediators, outcome…
intake-card-less = Kind, parties…
intake-save = ✔ Save the case
intake-has-detail = <b>Exact place:</b> { $detail }
intake-has-voice = <i>With a voice note.</i>
intake-is-domestic = <i>Signs of domestic violence: few may see it, do not bring both sides together.</i>
intake-field-team = Team
intake-field-guard = Scope
intake-field-kind_group = Kind
intake-field-kind = Kind
intake-field-received = Received
intake-field-ground = Ground
intake-field-place = Place
intake-field-side_a = Side A
intake-field-side_b = Side B
intake-field-content = Content
intake-field-mediators = Mediators
intake-field-chosen = Chosen by the parties
intake-field-status = Status
intake-field-since = Mediation began
intake-field-agreed_on = Day of agreement
intake-field-agreement = Agreement
intake-field-method = Performance
intake-field-perform_by = By when
intake-field-written = Written settlement
intake-field-ended_on = Last day
intake-field-reason = Why it ended
intake-field-guidance = Guided to
intake-field-demands = Demands
intake-confirm =
    <b>Please confirm the change</b>
    With it these fields no longer count: { $fields }.
    They stay in the draft and are there again if you change back. Change it?
intake-confirm-yes = Change
intake-confirm-no = Leave as it was
intake-not-complete = Some fields are missing. Please go on.
intake-save-again = Not saved yet, the draft is kept. Please tap Save again.
intake-refused-side = Each side needs at least one person.
intake-refused-content = There is no content yet. Please write a few sentences.
intake-refused-days = The days are out of order. Please look at the day received.
intake-refused-agreement = A success needs the agreement.
intake-refused-guidance = A failure needs the guidance given.
intake-refused-stage = The status does not fit. Please choose again.
intake-refused-mediator = There is no mediator. Please choose.

# Saved
intake-saved-hidden =
    <b>Saved as { $code }</b>
    There are signs of domestic violence, so that only its mediators, the head and the ward office can see it from now on. If somebody is in danger, tap /nguyhiem.
intake-tell-violence = ⚠ Signs of domestic violence: only its mediators, the head and the ward office can see it.
intake-saved =
    <b>Saved as { $code }</b>
    { $next }
intake-next-begin = Begin mediation before the end of { $day } (three days from the assignment, Art. 20), unless the parties set another time.
intake-next-late = The last day to begin was { $day } (three days from the assignment, Art. 20). Please begin now, or record the day if mediation has begun.
intake-next-registered = The head of the team will assign mediators.
intake-next-assigned = Please begin mediation within three days.
intake-next-in_session = When there is a result, record it under <b>Cases</b>.
intake-next-success = Please follow up how the agreement is performed (Art. 26).
intake-next-failure = The parties may ask to continue or go to the competent body (Art. 27).
intake-next-referred = The parties were guided to the competent body.
intake-next-void = This case was struck.
intake-log-another = Log another case
intake-nothing-here = <b>There is nothing here any more.</b> Please open the menu.
intake-tell-head =
    <b>New case { $code }</b>
    { $kind } · { $status }
    Entered by: { $by }
intake-tell-head-assign =
    <b>New case { $code }: please assign</b>
    { $kind } · { $status }
    Entered by: { $by }
    Please assign mediators; the parties choose first.
intake-tell-head-interest =
    <b>New case { $code }: please assign</b>
    { $kind } · { $status }
    Entered by: { $by }
    A mediator declined because of an interest (Art. 10). Please assign somebody else; the parties choose first.
intake-tell-mediator =
    <b>You are a mediator of { $code }</b>
    { $kind }
intake-tell-mediator-start =
    <b>You were assigned { $code }</b>
    { $kind }
    Begin mediation before the end of { $day }.

# A story where nothing is asked: nothing is kept before it is clear what it is.
intake-story =
    <b>You told of a quarrel</b>
    Nothing was recorded. Is it a new case, or one that was logged before? You may go on telling it.
intake-story-new = Log a new case
intake-story-find = Find the logged case
intake-story-none = Do not log it
intake-story-left = Nothing was recorded. To log it at once next time, type “ghi vụ” before the story.
intake-story-how = Nothing was recorded. To log it, type “ghi vụ” before the story; for anything else press a button below.
form-story = A story that is not logged yet

# Quick start
intake-quick-taken =
    I understood:
    { $lines }
    The rest is asked one by one; at the end you check everything.
intake-seen =
    Taken from what was told:
    { $lines }
    The rest is asked one by one; you look at all of it in the end.
intake-seen-left-out = What was told holds the number of a paper or a stamp of secrecy: it is not taken over. Please type the content anew.
intake-quick-danger =
    Some words hint at danger or a violation. Please read the question below with care.
    { $lines }
intake-quick-nothing = I could not read any field in the message, so I ask one by one.

# Help for each step
intake-help-day = Please give a day, for example: <i>hôm qua</i>, <i>5/5</i>, <i>05/05/2026</i>
intake-picture-not-kept = The picture is not kept; the words below it were taken as if typed.
intake-picture-gone = The picture is not kept.
intake-help-party = Please type name, age, address, for example: <i>Nguyễn Văn An, 45 tuổi, số 12 ngõ 3</i>
intake-help-words = Please type a few sentences like the example in the question.
intake-help-place = Please tap a resident group, or type the exact place.
intake-help-list = Please tap a name or type one, then tap Done.
intake-help-card = Please tap the field to change, or the last button.
intake-help-waiting = The ward's officer has not answered yet. I will tell you.
intake-help-end = This is finished. Please tap a button below.
intake-contact-refused = Contacts of the parties are not needed. The message was removed, nothing is stored.
intake-voice-refused = Voice notes are taken only for the content and the agreement. The message was removed; please answer with a button or in writing.
intake-location-refused = Places on the map are not stored, to protect the parties. The message was removed; please answer with a button or in writing.
intake-papers-refused = Photos and files of papers are not taken, to protect the parties. The message was removed; please answer with a button or in writing.

# Earlier cases that may be about the same people.
intake-earlier-hint = 🔁 Earlier cases that may be related: { $count }. Nothing needs to be done if this is a new matter.
intake-earlier-below =
    { $body }

    { $lines }
intake-earlier-open = 🔁 Look at earlier cases
intake-earlier-list =
    <b>Earlier cases that may be related: { $count }</b>
    Choose one to look at. If none has to do with this, press “New matter”.
intake-earlier-one =
    <b>{ $code } – { $kind }</b>
    Received { $day }; { $status }.
    { $lines }

    What is the one that you are writing down?
intake-earlier-none = No earlier case may be related any more. Press “Back” to go on.
intake-earlier-is-open = That case has not ended. If it is the same matter, please open it; it need not be written down again.
intake-earlier-performed = It was settled, and nobody has written down that all was performed. If a side does not keep it, please report “broken” in that case first (Art. 26).
intake-earlier-failed = It ended without agreement. If the parties want to go on with that very matter, please open it and press “Go on” (Art. 27) instead of writing down a new one.
intake-earlier-said = You chose: { $how }.
intake-earlier-continues = 🔁 The same quarrel come back
intake-earlier-related = 🔗 A related matter
intake-earlier-new = New matter
intake-earlier-broken = Agreement broken? Report it there
intake-earlier-is-new = Written down as a new matter.
intake-help-earlier = Please press a button on the card. If it has nothing to do with it, press “New matter”; if you are not sure, press “Back” to go on.
