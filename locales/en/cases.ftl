# The list of cases, a case's card and what may be done after saving.

cases-list =
    <b>Cases { $scope }</b>
    { $filter }

    { $shown }
cases-scope-own = of yours
cases-scope-team = of { $team }
cases-scope-ward = of the ward
cases-all = All: { $total }. Type a name, words, a code, a team or a month to find.
cases-open = Not ended: { $total }. Type a name, words, a code, a team or a month to find.
cases-found = Found “{ $find }”: { $total }
cases-wanted = Looking for: { $wanted }. Results: { $total }
cases-wanted-units = { $names }
cases-wanted-period = received in: { $period }
cases-wanted-mediator = mediator “{ $name }”
cases-wanted-mine = mediated by you
cases-wanted-words = with “{ $words }”
cases-state-open = not ended
cases-state-ended = ended
cases-state-waiting = not begun
cases-state-late = too late to begin
cases-lines = { $lines }
cases-line = { $code } · { $kind } · { $day } · <i>{ $status }</i> · { $a } – { $b }
cases-none = There is no case yet. When you take one on, tap <b>Menu</b>, then <b>Log a case</b>.
cases-none-open = No case is left open.
cases-none-found = No case with “{ $find }”. Please try fewer letters, accents are not needed, for example: <i>loi di</i>
cases-none-wanted = There is no such case. Please ask for less, or press the button below to find the very words you typed.
cases-none-here = There is no case on this page any more. Tap <b>Before</b>.
cases-no-such-code = There is no case { $code } within your reach.
cases-type-to-find = Type some letters to find, for example: <i>lối đi tháng 10</i>, <i>khu 3 chưa xong</i>, <i>hòa giải viên Hải</i>, or a code: <i>VN-01-2026-003</i>
cases-button-open = Not ended
cases-button-all = All
cases-button-clear = Clear the search
cases-button-typed = Find the words as typed
cases-button-read = Find what was understood
case-missing = This case is not within your reach. Perhaps it went to somebody else; please ask the head of your team.

case-card =
    <b>Case { $code }</b>
    { $kind }
    { $facts }

    <b>Content:</b> { $summary }

    { $stage }
    ➜ { $next }
case-line-received = Received: { $day }
case-line-ground = Ground: { $ground }
case-line-place = Place: { $group } – { $team }
case-line-side = { $side }: { $people }
case-party = { $initials } (aged { $age })
case-line-mediators = Mediators: { $names }
case-line-followers = Follow up what was agreed (Art. 26): { $names }
case-mediator-chosen = { $name } (chosen by the parties)
case-line-no-mediator = Mediators: none yet
case-line-violence = ⚠ Signs of domestic violence: mind everybody's safety, do not bring the two sides together by yourself.
case-line-status = <b>Status: { $status }</b>
case-line-assigned = Assigned: { $day }
case-line-deadline = Mediation must begin before the end of: { $day }
case-line-began = Mediation began: { $day }
case-line-paused = Paused since: { $day }
case-line-kept = Agreement: { $kept } (looked at on { $day })
case-line-broken = ⚠️ Agreement: <b>{ $kept }</b> (looked at on { $day })
agreement-terms-missing = This only says that they settled it. What did they agree on? Example: <i>Side B clears the soil and gives back a way 2 metres wide.</i>
case-line-ended = Ended: { $day }
case-line-agreement = Agreement: { $words }
case-line-method = How it is performed: { $words }
case-line-due = To be performed by: { $day }
case-line-step = – { $words }
case-line-step-due = – { $words }: by { $day }
case-line-written = Written settlement: { $written }
case-line-end-reason = Reason: { $reason }
case-line-guidance = Guided to: { $body }
case-line-demands = What the sides asked for: { $words }
case-line-void = Struck: { $day } – { $reason }
next-registered = The head assigns mediators; the parties choose first (Art. 17, 18).
next-assigned = Meet the parties to begin mediation within 3 days of the assignment (Art. 20).
next-agreed = Meet the parties on the day they agreed on: { $day } (Art. 20).
next-agreed-gone = The day the parties agreed on ({ $day }) has gone by. Please meet them at once, record a new day, or ask the head to assign somebody else.
next-overdue = The 3 days have passed (Art. 20). Please begin at once, or ask the head to assign somebody else.
next-in_session = The law sets no last day. When it is over, please record the result (Art. 21).
next-paused = The parties asked for a pause (Art. 17). When they want to go on, please record <b>Go on</b>.
next-success = See to it that the parties perform the agreement (Art. 26).
next-failure = The parties may ask to continue, or go to the competent body (Art. 27).
next-referred = Not counted as a mediation case; counted apart.
next-void = Counted nowhere; kept for comparison only.
act-begin = Mediation begins
act-outcome = Record the result
act-assign = Assign mediators
act-reassign = Change the mediators
act-reopen = The parties ask to continue
act-amend = Correct it
act-void = Strike it (entered by mistake)
button-timeline = History
case-act-too-late = This case is { $status }, so that cannot be done any more.
case-day-too-early = { $day } is too early: it must be { $earliest } or later. If the earlier day is wrong, please correct it first.

case-timeline =
    <b>History of { $code }</b>
    { $lines }
event-line = • { $day } { $time }, { $by }: { $what }
event-by-system = automatic
event-imported = brought in from an old register
event-opened = case logged
event-assign = mediators assigned
event-begin = mediation began
event-take = took the case
event-session = recorded a session
event-pause = paused
event-go_on = went on after a pause
event-cooperate = worked with another team
event-tell_front = told the head of the Front committee
event-follow_up = others follow up what was agreed
event-perform = followed performance
event-plan = recorded the steps of performance
event-end = result recorded
event-reopen = mediation continued
event-amend = corrected
event-move = went to another team
event-help_move = the helping team became part of another
event-void = struck
event-escalated = danger or violation reported
event-tied = wrote down or put right that it belongs to another case
event-assigned-to = assigned { $names }
event-began-on = mediation began on { $day }
event-ended-on = { $status }, { $day }
event-reopened-on = the parties asked to continue, { $day }
event-amended = corrected { $fields }; reason: { $reason }
event-signed-since = the parties have signed the settlement
event-help-moved = { $to } helps in the place of { $from } from { $day }
event-moved-on = went from { $from } to { $to } from { $day }
event-voided = struck; reason: { $reason }

case-begin =
    <b>Begin mediation of { $code }</b>
    On which day was the first session? Tap or type, for example: <i>yesterday</i>, <i>5/5</i>
    { $deadline }
case-no-deadline = There is no deadline yet.
case-begun = Recorded: mediation began { $day }. No more reminders.
case-reopen =
    <b>Continue mediation of { $code }</b>
    On which day did the parties ask to continue (Art. 27)? Tap or type, for example: <i>today</i>, <i>5/5</i>
case-reopened = Reopened: mediation continues from { $day }.
case-reopened-nobody = Reopened: mediation continues from { $day }. Whoever mediated it is no longer in office, so it waits for somebody to be named.
case-voided = Struck. The case is counted nowhere any more.

refused-side = Each side needs at least one person.
refused-content = The content is empty. Please write a few sentences: who, what, where.
refused-agreement = A success needs the agreement (Art. 24).
refused-guidance = A failure needs where the parties were guided (Art. 21).
refused-stage = The case has moved on, so that cannot be done. Please open it again.
refused-mediator = The case has no mediator. The head must assign one first.

step-first = First step
step-of = Step { $step }/{ $steps }
outcome-end =
    <b>Result of { $code }</b>
    { $step}. How did it end?
outcome-end-which = Why did it fail: did a party ask to end it, or was no agreement possible? Please tap a button or type, for example: <i>no agreement possible</i>
outcome-end-success = Successful
outcome-end-party_request = Unsuccessful: a party asked to end it
outcome-end-mediator_decision = Unsuccessful: no agreement possible
outcome-end-not_said = Unsuccessful: the old register does not say why
outcome-end-referred = Out of scope, guided elsewhere
outcome-day =
    <b>Result of { $code }</b>
    { $step }. On which day did it end? Tap or type, for example: <i>yesterday</i>, <i>5/5</i>
outcome-day-recorded = As recorded: { $day }
outcome-agreement =
    <b>Result of { $code }</b>
    { $step }. What did the parties agree, by which day, and is it in writing? In short, for example: <i>Bên B dọn đất, trả lại lối đi rộng 2 m trước ngày 30/6; hai bên đã ký biên bản</i>
    Your message is removed from the screen once it is stored.
outcome-method =
    <b>Result of { $code }</b>
    { $step }. How will it be performed? For example: <i>side B clears it, side A pays the lorry</i>
    If nothing was said, tap <b>Skip</b>.
outcome-due =
    <b>Result of { $code }</b>
    { $step }. By when? Tap or type, for example: <i>20/5</i>
    If no day was set, tap <b>Skip</b>.
outcome-due-d7 = In 7 days ({ $day })
outcome-due-d30 = In 30 days ({ $day })
outcome-written =
    <b>Result of { $code }</b>
    { $step }. Have both sides signed the written settlement?
    It is made only if they agree (Art. 24). Only with it can the court recognise the settlement.
written-signed = Signed
written-later = Will be signed later
written-none = None is made
outcome-body =
    <b>Result of { $code }</b>
    { $step }. Where were the parties guided? The law asks for it (Art. 21).
outcome-body-more = Elsewhere…
outcome-demands =
    <b>Result of { $code }</b>
    { $step }. What did each side ask for? The register has a column for it. For example: <i>side A asks 5 million đồng, side B refuses</i>
    If nothing, tap <b>Skip</b>.
outcome-check =
    <b>Check the result of { $code }</b>
    { $end }
    { $lines }

    Tap a number to change it, or tap <b>Save</b>.
outcome-edit-day = Change the day
outcome-edit-agreement = Change the agreement
outcome-edit-method = Change how
outcome-edit-due = Change by when
outcome-edit-written = Change the settlement
outcome-edit-body = Change the guidance
outcome-edit-demands = Change the demands
outcome-incomplete = Something is missing. Please tap <b>Back</b> to fill it in.
outcome-saved-success = Saved: successful. Thank you!
outcome-saved-failure = Saved: unsuccessful. The parties may still ask to continue.
outcome-saved-referred = Saved: the parties were guided to the competent body.

assign-choice =
    <b>Assign { $code }</b>
    Step 1/4. Have the parties chosen a mediator? They choose first; the head assigns only if they do not (Art. 18).
assign-choice-parties = The parties have chosen
assign-choice-head = They have not; the head assigns
assign-pick-parties =
    <b>Assign { $code }</b>
    Step 2/4. Whom did the parties choose? Tap a name to choose it or not.
    { $picked }
    { $excluded }
assign-pick-head =
    <b>Assign { $code }</b>
    Step 2/4. Whom do you assign? Tap a name to choose it or not.
    { $picked }
    { $excluded }
assign-no-candidates =
    <b>Assign { $code }</b>
    The team has no mediator left who can be assigned. Please tell the ward office.
    { $excluded }
assign-nobody-yet = Nobody chosen yet.
assign-picked = Chosen: { $names }
assign-ticked = ✔ { $name }
assign-done = ✔ Done
assign-too-many = At most { $most } people for one case.
assign-not-named = I do not know who of the team “{ $said }” is. Please tap the name, or type it in full.
assign-conflict =
    <b>Assign { $code }</b>
    Step 3/4. Has anybody chosen an interest in the case, or are they related to a side so that it is hard to be impartial?
assign-conflict-none = Nobody has
assign-conflict-has = { $name } has
assign-excluded = { $name } is not assigned: whoever has an interest must refuse (Art. 10(3), Art. 18(2)). Please choose somebody else.
assign-excluded-list = Not assigned, for an interest in the case (Art. 10(3), 18(2)): { $names }
assign-by-parties = Chosen by the parties (Art. 18(1))
assign-by-head = Assigned by the head (Art. 18(1))
assign-check =
    <b>Check the assignment of { $code }</b>
    Mediators: { $names }
    { $by }
    They will get a message.
assign-saved = Assigned { $names }.
assign-gone = Somebody is not a mediator of the team any more. Please choose again.

field-kind = kind
field-received_on = day received
field-ground = ground
field-place = place
field-parties = parties
field-summary = content
field-agreement = agreement
amend-field =
    <b>Correct { $code }</b>
    What is to be corrected? Several parts can share one reason. The old values stay in the timeline.
amend-kind =
    <b>Correct { $code }</b>
    Kind on record: { $old }
    Choose the right one:
amend-received_on =
    <b>Correct { $code }</b>
    Day received on record: { $old }
    Which day is right? For example: <i>5/5</i>
amend-ground =
    <b>Correct { $code }</b>
    Ground on record: { $old }
    Choose the right one:
amend-place =
    <b>Correct { $code }</b>
    Place on record: { $old }
    Choose the right one, or type its name:
amend-no-such-group = I am not sure which place you mean. Please tap a button, or type the whole name.
amend-parties =
    <b>Correct { $code }</b>
    The parties as recorded:
    { $old }
    Tap whoever is to be corrected, or add somebody. What you do not touch stays.
party-several = I see two people in one line. Please write one person a line.
party-unknown = If the name is not known, please write what people call them and where they live, for example: <i>the tea seller, house 12 alley 3</i>
amend-party-side = Line { $n } does not say which side. Please begin with <b>A:</b> or <b>B:</b>
party-empty = This line is empty. For example: <i>A: Nguyễn Văn An, 54 tuổi</i>
party-too_long = This line is too long. Please give only name, age and address.
party-identity_number = The message held an identity number, so it was removed and not stored. Please write again without it.
party-no_name = I found no name. For example: <i>A: Nguyễn Văn An, 54 tuổi</i>
party-age_impossible = Please type the age in figures, for example: <i>64</i>
party-no-phone = The rest is recorded. Telephone numbers of the parties are not kept here; if you need one, please write it in your notebook.
amend-summary =
    <b>Correct { $code }</b>
    Content on record: { $old }
    Please write it as it should be:
amend-agreement =
    <b>Correct { $code }</b>
    Agreement on record: { $old }
    Please write it as it should be:
amend-reason =
    <b>Correct { $code }</b>
    { $lines }
    Why? For example: <i>wrong name</i>
amend-check =
    <b>Please check the correction of { $code }</b>
    { $lines }
    Reason: { $reason }
amend-reason-changed = The reason was changed.
amend-name-no-reason = This is a name and no reason yet. To put somebody else right too, press <b>Correct another part</b>; please write the reason as a sentence, for example: <i>wrong name</i>
amend-saved = Corrected. The old version stays in the history.

void-reason =
    <b>Strike { $code }</b>
    Step 1/2. Only for a case entered by mistake or twice. Why? For example: <i>entered twice</i>
void-check =
    <b>Strike { $code }?</b>
    Reason: { $reason }
    The case will be counted nowhere and cannot be opened again.
void-save = Strike it

tell-assigned =
    <b>You are assigned to case { $code }</b>
    { $kind } – { $team }
    { $deadline }
    If you have an interest in it or cannot be impartial, please open the case and press <b>Decline to mediate</b> (Art. 10(3)).
tell-assigned-deadline = Mediation must begin before the end of: { $day }
tell-assigned-running = Mediation is going on.
tell-unassigned =
    <b>New assignment of { $code }</b>
    This case went to somebody else. Thank you.
tell-outcome =
    <b>Case { $code } has a result</b>
    { $status }
tell-reopened =
    <b>Mediation of { $code } continues</b>
    The parties asked to continue: { $day } (Art. 27).
tell-reopened-nobody =
    <b>Name a mediator for { $code }</b>
    The parties asked to continue: { $day } (Art. 27). Whoever mediated it is no longer in office.
    Please name somebody else.
tell-void =
    <b>Case { $code } was struck</b>
    The ward office struck it as entered by mistake. Nothing need be done.

due-start =
    <b>Reminder to begin mediation of { $code }</b>
    { $kind }
    Mediation must begin before the end of: { $day } ({ $left } days left; Art. 20).
    If it has begun, tap the button below and I will not remind you again.
due-start-last =
    <b>Today is the last day: { $code }</b>
    { $kind }
    Mediation must begin before the end of today, { $day } (Art. 20).
    If it has begun, tap the button below.
due-start-late =
    <b>Late to begin mediation of { $code }</b>
    { $kind }
    The last day was { $day } (Art. 20). Please begin at once, or tell the head.
due-overdue =
    <b>Mediation of { $code } has not begun</b>
    { $kind }
    Mediators: { $names }
    The last day to begin was { $day } (Art. 20). Please remind the mediators or assign somebody else.
due-overdue-office =
    { $told }
    The head of the team is not reached by the bot: { $heads }
due-draft =
    <b>There is an unfinished draft</b>
    { $about }
    Tap the button below to go on. What you wrote is kept.
due-draft-unnamed = A case whose kind is not chosen yet
