# People and invitations, for the ward office.
# @codes particular domain/people/particulars.rs Particular
# @codes ethnicity domain/people/particulars.rs Ethnicity
# @codes qualification domain/people/particulars.rs Qualification
# @codes leaving domain/people/tenure.rs LeavingReason
# @codes deed-do dialogue/people/deed_form.rs Kind
# @codes deed-title dialogue/people/deed_form.rs Kind
# @codes deed-day dialogue/people/deed_form.rs Kind -correct -resume -release
# @codes deed-ask dialogue/people/deed_form.rs Ask -value -day -heir -check
# @codes deed-edit dialogue/people/deed_form.rs Ask -check
# @codes deed-value domain/people/particulars.rs Particular
# @codes units-button dialogue/people/unit_form.rs Kind
# @codes unit-form-title dialogue/people/unit_form.rs Kind
# @codes unit-form-ask dialogue/people/unit_form.rs Ask -into -check
# @codes unit-form-into dialogue/people/unit_form.rs Kind -add_group -add_team -rename

people-list =
    <b>People</b>
    { $total } people, { $linked } have joined. Type a name, a team or an office to find it.

    { $lines }
people-line = { $n }. { $name } – { $offices } – <i>{ $joined }</i>
people-joined = has joined
people-reached = joined, can be reached
people-not-reached = joined, cannot be reached
people-formerly = { $name } (before: { $former })
people-not-joined = has not joined
people-trained-since = Trainings of { $year } at which they were marked present.
people-found =
    <b>People</b>
    Found “{ $find }”: { $total }
    { $notes }

    { $lines }
people-none-found =
    <b>People</b>
    Nobody was found by “{ $find }”. Please try fewer letters, accents are not needed: a name, a team or an office, for example: <i>binh</i>, <i>to truong khu 3</i>
    { $notes }
people-none =
    <b>People</b>
    There is nobody yet. Tap <b>Invite somebody</b> to begin.
people-type-to-find = Type a name, a team or an office to find it, for example: <i>an</i>, <i>khu 3</i>, <i>trưởng tổ dân phố</i>, <i>chưa tham gia</i> <i>nữ trên 60 tuổi</i>, <i>QĐ 45</i>
people-button-invite = + Invite somebody
people-button-again = Send an invitation
people-missing = This person is not in the ward.
people-contact = Contacts are not taken here. Please type the name and the number.
people-card =
    <b>People</b>
    { $name }
    Sex: { $sex }
    { $more }
    { $offices }
    Assistant: { $joined }
    Telephone: { $phone }
    { $corrected }
people-office-since = • { $office }, since { $from }
people-office-until = • { $office }, from { $from } to { $to }
people-office-coming = • { $office }, to begin on { $from }
people-office-ending = • { $office }, since { $from }; to end on { $end }
people-own-wish = Own wish
people-corrected = Put right on { $day }. Before, it said: { $was }
people-corrected-why = Put right on { $day }. Before, it said: { $was }. Why: { $why }
people-phone = { $phone } (not confirmed)
people-phone-confirmed = { $phone } (confirmed)

invite-office =
    <b>Invite somebody</b>
    Step { $step }/{ $steps }. Which office do they hold?
invite-team =
    <b>Invite somebody</b>
    Step { $step }/{ $steps }. In which mediation team? Tap or type its name, for example: <i>khu 3</i>
invite-no-such-team = I am not sure which team you mean. Please tap a button, or type its whole name with its accents.
invite-holder =
    <b>Invite somebody new</b>
    Step { $step }/{ $steps }. { $name } has been { $office } there since { $day }; only one person holds it at a time.

    If { $name } has left: press the button below, choose the end of the office and enter the day. What was entered here is kept under /nhap.
invite-holder-until =
    <b>Invite somebody new</b>
    Step { $step }/{ $steps }. { $name } is { $office } there from { $day } until { $last }; only one person holds it at a time.

    The new one may hold it from the day after: press the button below.
invite-holder-later =
    <b>Invite somebody new</b>
    Step { $step }/{ $steps }. { $name } will be { $office } there from { $day } on; only one person holds it at a time.

    If that holds no longer: press the button below and correct it on the card of { $name }. What was entered here is kept under /nhap.
invite-holder-later-until =
    <b>Invite somebody new</b>
    Step { $step }/{ $steps }. { $name } will be { $office } there from { $day } until { $last }; only one person holds it at a time.

    The new one may hold it from the day after: press the button below.
invite-holder-free =
    <b>Invite somebody new</b>
    Step { $step }/{ $steps }. Nobody holds the office of { $office } there any more. Press <b>Go on</b>.
invite-button-on = Go on
invite-button-after = From { $day } on
invite-button-holder = Open { $name }
invite-from = Holds the office from { $day } on.
invite-name =
    <b>Invite somebody</b>
    Step { $step }/{ $steps }. Their full name? For example: <i>Nguyễn Văn An</i>
    Your message is removed from the screen once it is stored.
invite-name-not-full = Please give the full name, without digits. For example: <i>Nguyễn Văn An</i>
invite-phone =
    <b>Invite somebody</b>
    Step { $step }/{ $steps }. Their telephone number? To call them when needed. For example: <i>0912 345 678</i>
    If you do not have it, tap <b>Skip</b>.
phone-empty = Please give a telephone number, for example: <i>0912 345 678</i>
phone-not_a_number = That is not a telephone number. For example: <i>0912 345 678</i>
phone-wrong_length = There are too many or too few digits. A mobile number has 10, for example: <i>0912 345 678</i>
phone-unknown_prefix = No number begins so. Please check.
phone-foreign = That is a foreign number. Please give a Vietnamese one, or tap <b>Skip</b>.
invite-sex =
    <b>Invite somebody</b>
    Step { $step }/{ $steps }. Their sex? Every team needs a woman (Art. 12).
invite-check =
    <b>Check the invitation</b>
    Full name: { $name }
    Office: { $office }
    Team: { $team }
    Telephone: { $phone }
    Sex: { $sex }
    { $warnings }
    It works once, within { $days } days. Tap a number to change it, or tap <b>Make the invitation</b>.
invite-edit-office = Change the office
invite-edit-team = Change the team
invite-edit-name = Change the name
invite-edit-phone = Change the telephone
invite-paper =
    <b>Invite somebody new</b>
    Step { $step }/{ $steps }. Number of the decision? This person will see matters of the whole ward. Such as <i>45/QĐ-UBND</i>
invite-paper_day =
    <b>Invite somebody new</b>
    Step { $step }/{ $steps }. Day of the decision? Such as <i>20/4/2026</i>
invite-edit-paper = Change the decision's number
invite-edit-paper_day = Change the decision's day
invite-begun =
    <b>Invite somebody</b>
    Step { $step }/{ $steps }. When were they recognised, or since when have they been at it? For example <i>15/QĐ-UBND ngày 2/3/2021</i>, or only <i>3/2021</i>, <i>2021</i>
    If they begin today, or it is not known, tap <b>Skip</b>.
invite-edit-begun = Change the first day
invite-recognised = Decision no. { $number }, of a day that is not known.
invite-recognised-of = Decision no. { $number } of { $day }.
invite-from-today = From today on, without a decision. If they have been at it for longer, tap <b>Change the first day</b>.
invite-paper-of = Decision no. { $number } of { $day }. The leaders and the other officers are told.
invite-without-paper = ⚠ No decision number yet: enter it later under <b>Correct day, decision</b>. The leaders and the other officers are told.
paper-none-yet = No number yet
invite-edit-sex = Change the sex
invite-save = ✔ Make the invitation
invite-incomplete = Something is missing. Please tap <b>Back</b> to fill it in.
invite-same-name = ⚠ { $name } is on the list already. If it is the same person, stop and open their card to send an invitation.
invite-has-head = ⚠ The head of this team is { $name }; a team has one head only (Art. 14).
invite-letter =
    <b>Invitation</b>
    { $name }, you are invited to the mediation assistant of { $ward } ward.

    Tap the link or scan this picture with your telephone:
    { $link }

    It works once, until { $until }. Please do not pass it on.
invite-sent = The invitation is in the message above. Please forward it to { $name } only, never to a group. An older one works no more.

people-button-units = Teams and groups
people-button-new-account = New telephone or account: send a new link
people-button-take-link-back = Take the link back
people-button-past = As of an earlier day
people-past-day =
    <b>{ $name }</b>
    As of which day? Such as <i>1/6/2025</i>
people-past-no-day = I could not read the day. Such as <i>1/6/2025</i>
people-past =
    <b>{ $name }</b> – { $day }
    { $more }
    { $offices }

    Type another day to see that one.
people-button-lost = Telephone lost: lock the old account now
people-lost =
    <b>Telephone lost: { $name }</b>
    If you press <b>Lock now</b>:
    • The old account loses its rights at once; what waits to be sent is not sent.
    • Their old invitations, and those that they made for others, stop working.
    • There is a new link to be given to this person. Cases and drafts stay.
people-lost-yes = Lock now
people-locked = The old account of { $name } is locked, and the new link is in the message above.
people-locked-only = The old account of { $name } is locked.
people-locked-told =
    <b>An account was locked</b>
    { $name } lost their telephone. The old account has no rights any more. Entered by { $by }
    If that does not seem right, press the button below to look at whoever entered it.
joiner =
    <b>Is it { $name }?</b>
    { $offices }
    Used the invitation on { $day }, { $time }.
    The number that the ward knows: { $known }
    The number that they showed: { $shown }
    { $warnings }

    Please call { $name } by a number that you know before you confirm. Until then they see nothing.
joiner-has-account = ⚠ { $name } uses another account; if you confirm, that one loses its rights at once.
joiner-anothers = ⚠ This account has become somebody else's, so it cannot be confirmed. Please turn it away and send { $name } a new link.
joiner-changes-number = ⚠ If you confirm, the number that the ward keeps changes from { $was } to { $now }.
joiner-for-others = ⚠ You made this invitation, or it is your own, so please leave it to another officer to confirm. If it is not the right person, press <b>It is not</b>.
joiner-came-later = ⚠ { $name } was in office before you, so please leave it to an officer who was there before, or to the operator, to confirm. If it is not the right person, press <b>It is not</b>.
joiner-number-of-maker = no number that somebody else wrote down before
joiner-yes = It is they
joiner-no = It is not
joiner-later = Later
joiner-let-in = Confirmed. { $name } can begin at once.
joiner-turned-away = Turned away. That invitation works no more; if need be send { $name } a new one.
joiner-lapsed =
    <b>A request has lapsed</b>
    Somebody used the invitation of { $name } and nobody confirmed it, so the request has lapsed and they were told. If { $name } is still to join, please send a new invitation.
joiner-lapsed-look = Open their page
joiner-gone = Nobody waits to be confirmed here.
people-new-account-sent = A new link for { $name } is in the message above. When it is used, the old account loses its rights; cases and drafts stay.
people-link-taken-back = The link was taken back. It works no more.
people-button-withdraw = Note that consent is taken back
people-withdraw-day = On which day did { $name } take their consent back? Only for who came or called themself. Tap or type the day, for example: <i>hôm qua</i>
people-withdraw =
    <b>Consent taken back: { $name }</b>
    They said so { $day }. When it is written down:
    • Nothing is sent to them any more: no reminders, no danger reports, nothing that waits.
    • They cannot use this, but can consent again in Telegram at any time.
    • Offices, cases and drafts stay as the law wants; what is urgent is said by telephone.
people-withdraw-yes = Write it down
people-withdrawn = Written down, and they were told.
people-no-consent = { $name } has not consented, or took it back already; there is nothing to write down.
people-months = Months the team has not closed: { $months }
people-link-until = A link works until { $until }
people-fact = { $what }: { $value }
people-cases = Cases mediated: { $mediated }, open: { $open }
people-follow-ups = Settled cases still followed up: { $count }
people-trainings = Training sessions attended: { $attended }, coming: { $coming }
people-training-line = • { $day }: { $topic } ({ $host })
people-button-trainings = Courses attended
people-trainings-all =
    <b>{ $name }: attended { $count } courses</b>
    { $lines }
people-drafts = Drafts: { $count }
people-by-ordinance = recognised before the law of 2013 (Art. 31)
people-without-paper = ⚠ no decision number yet
people-by-paper = decision no. { $number }
people-by-paper-of = decision no. { $number } of { $day }
people-office-more = { $held }; { $more }
fact-day = { $day }

particular-name = Full name
particular-sex = Sex
particular-birth = Born
particular-ethnicity = Ethnicity
particular-group = Residence
particular-education = Schooling
particular-qualification = Training
particular-occupation = Occupation, other office
particular-organisation = Organisation
particular-phone = Telephone
ethnicity-kinh = Kinh
ethnicity-minority = Ethnic minority
qualification-law = Law
qualification-other = Something else
qualification-none = Untrained
leaving-own_wish = Own wish (Art. 11)
leaving-article_7 = No longer meets Art. 7
leaving-breach = Breach, cannot go on (Art. 11)
leaving-died = Died
leaving-moved_away = Moved away
leaving-post_changed = Other work, end of term
leaving-succeeded = somebody else took over
leaving-transferred = went to another team
leaving-merged = merged
leaving-dissolved = dissolved
leaving-stopped = rights stopped
leaving-mistake = Entered by mistake, never held

deed-do-give = Give an office
deed-do-end = End an office
deed-do-move = Move to another team
deed-do-head = Make head of the team
deed-do-correct = Correct particulars
deed-do-resume = Take an end back
deed-do-office = Correct day, decision
deed-do-release = Decision that ended it
deed-title-give = An office for { $name }
deed-title-end = End of an office: { $name }
deed-title-move = { $name } goes to another team
deed-title-head = New head: { $name }
deed-title-correct = Particulars of { $name }
deed-title-resume = Take an end back: { $name }
deed-title-office = Correct day or decision: { $name }
deed-title-release = The decision that ended an office: { $name }
deed-question =
    <b>{ $title }</b>
    Step { $step }/{ $steps }. { $question }
deed-ask-office = Which office?
deed-ask-unit = Of which team or group? Press or type its name, such as <i>khu 3</i>
deed-ask-holding = Which office?
deed-ask-why = Why?
deed-ask-of = Which particular?
deed-ask-since = Since when is it so? If it was written down wrongly, press <b>All along</b>. If it changed, press or type the day, such as <i>1/3/2026</i>
deed-ask-paper = Number of the decision? Such as <i>15/QĐ-UBND</i>. Without one press <b>Skip</b>.
deed-ask-ward-paper = Number of the decision? Such as <i>45/QĐ-UBND</i>
deed-ask-paper_day = Day of the decision? Such as <i>20/4/2026</i>
deed-ask-reason = What was wrong? For example: <i>mixed up with a namesake</i>
deed-day-give = From which day? Such as <i>1/12/2026</i>
deed-day-end = From which day is it not held any more? From that day on its rights are gone. A day to come is fine: nothing ends before it, and until then it can be taken back.
deed-day-move = From which day in the new team?
deed-day-head = Head from which day? The former head stops on that day and stays a mediator (Art. 14).
deed-day-office = What is the right first day? Tap the button if it is not wrong, or type it, for example: <i>1/3/2026</i>
deed-keep-day = It is { $day }
deed-heir = They mediate { $count } cases, follow up { $settled } settled ones and have { $drafts } drafts. Who goes on with them? Tap <b>Skip</b> to leave it to the head.
deed-value-name = The right name? Such as <i>Nguyễn Văn An</i>
deed-value-sex = Sex?
deed-value-birth = Year or day of birth? Such as <i>1961</i> or <i>5/5/1961</i>
deed-value-ethnicity = Ethnicity?
deed-value-group = Resident of which group? Press or type its name.
deed-value-education = Schooling? Such as <i>12/12</i>
deed-value-qualification = Trained in what?
deed-value-occupation = Occupation or other office? Such as <i>retired teacher</i>
deed-value-organisation = Which organisation? Such as <i>Women's Union</i>
deed-value-phone = Telephone? Such as <i>0912 345 678</i>
deed-unknown = Not known
deed-since-all = All along
deed-no-day = I could not read the day. Such as <i>1/12/2026</i>, <i>today</i>
deed-birth-help = Please give the year or day of birth of somebody of age, such as <i>1961</i>
deed-no-such-unit = I do not know which. Please press a button, or type the whole name of the team or group with its accents.
deed-check =
    <b>A last look: { $title }</b>
    { $lines }
deed-edit-office = Another office
deed-edit-unit = Another team
deed-edit-holding = Another office
deed-edit-why = Another reason
deed-edit-of = Another particular
deed-edit-value = Change it
deed-edit-since = Another time
deed-edit-day = Another day
deed-edit-paper = Another number
deed-edit-paper_day = Another day of the decision
deed-edit-reason = Change what was wrong
deed-edit-heir = Somebody else
deed-save = ✔ Do it
deed-saved = Saved.
deed-nothing-new = Nothing differs from what is stored.
deed-gives = • { $name }: { $office } from { $day }
deed-ends = • { $name }: no longer { $office } from { $day } ({ $why })
deed-death-title = Died: { $name }
deed-death-day = On which day? From that day all offices end. For example: <i>yesterday</i>, <i>1/11/2026</i>
deed-heir-of-death = { $count } cases that this person mediated, { $settled } settled ones to follow up and { $drafts } drafts are left. Who takes them? Tap <b>Skip</b> to let the team head assign them.
deed-ends-died = • { $name } has died: { $office } ends from { $day }
deed-ends-mistake = • { $name }: { $office } was a mistake
deed-resumes = • { $name }: goes on as { $office }
deed-changes = • { $what }: { $was } → { $now }, from { $day }
deed-corrects = • { $what }: { $was } → { $now } (all along)
deed-corrects-office = • { $office }: first day { $was } → { $now }
deed-corrects-release = • { $office }: the decision that ended it
deed-paper = Decision no. { $number }
deed-paper-of = Decision no. { $number } of { $day }
deed-ordinance = Recognised before 2014 (ordinance of 1998)
deed-by-ordinance = Recognised under the ordinance of 1998: no new decision is needed (Art. 31)
deed-hands-over = Handed over to { $name }: { $cases }. Who entered what stays.
deed-leaves-to-head = For the head to assign: { $cases }
deed-heir-interested = Not handed to { $name }, who has an interest in it; waits for the head of the team: { $cases } (Art. 10(3))
deed-follows-up = { $count } settled cases are still followed up, from now on by { $name }: { $cases }. Who mediated them stays in the register.
deed-follow-up-to-head = { $count } settled cases are still followed up; the head is reminded of them: { $cases }
deed-drafts = Their drafts: { $count }; they stay, for the team has no other head
deed-drafts-to = Drafts for { $name }: { $count }. Who began them stays written down.
deed-hands-over-on = It is handed over on { $day }; until then nothing changes.
deed-end-before = This day must be after { $day }, when it began. Please give another day; if it was entered by mistake, choose <b>By mistake</b> as the reason.
deed-sessions = Trainings to come that they were invited to: { $count }. Without any office these invitations end as well.
deed-months = ⚠ Months not closed: { $months }. The next head closes them; while there is none, the office does, under <b>/viec</b>.
deed-lacks = ⚠ { $team } needs consolidation: { $lacks }
deed-tell =
    <b>Your offices</b>
    { $lines }
deed-tell-gives = You are { $office } from { $day }.
deed-tell-months = Months that the team has not closed are now yours to close: see <b>To do</b> (/viec).
deed-tell-ends = You are no longer { $office } from { $day }.
deed-tell-resumes = You go on as { $office }.
deed-tell-heir = You go on with the cases of { $name }: { $cases }.
deed-tell-heir-follow = You follow up what was agreed (Art. 26) in the place of { $name }: { $cases }.
deed-tell-heir-both = You go on with the cases of { $name }: { $cases }, and follow up what was agreed (Art. 26): { $settled }.
deed-tell-heir-drafts = You go on with the drafts of { $name }. They are under /nhap.
lack-head = no head (Art. 14)
lack-members = only { $have } mediators, at least 03 are wanted
lack-woman = no woman
lack-woman_unknown = perhaps no woman (the sex of somebody is not recorded)
lack-minority = no mediator of an ethnic minority
refusal-no_such_person = This person is not of the ward.
refusal-no_such_unit = There is no such team or group on that day.
refusal-holds_already = This person holds that office since { $day }.
refusal-mediates_elsewhere = This person is a mediator of { $team }. Please use <b>Move to another team</b> (Art. 7).
refusal-has_holder = { $name } has held this office since { $day }; only one person holds it at a time. Please end theirs first, or give a later day.
refusal-not_of_the_team = The head is elected among the mediators of the team (Art. 14). Please make them a mediator first.
refusal-not_held = This office is not as you saw it. Please open the card again.
refusal-before_it_began = This day must be after { $day }. Please give another day.
refusal-after_it_ended = This day must be before its last day, { $day }. To put the end off, please use <b>Take an end back</b> first.
refusal-too_far_ahead = That is too far ahead. Please give a day within 90 days.
refusal-not_yet = That day has not come. Please give today or a day gone by.
refusal-after_the_ordinance = Art. 31 is for those recognised before 01/01/2014.
refusal-has_died = They are written down as dead. If that is wrong, please use <b>Take an end back</b> first.
refusal-same_unit = Please choose another one.
refusal-name_taken = Another one is called so.
refusal-no_name = Please give a name.
refusal-has_teams = This group still has teams. Please merge or dissolve them first.
refusal-has_cases = This team has { $count } open cases. Please choose who takes them.
refusal-last_officer = The ward has no other officer. Please give the office to somebody else first.
refusal-came_before = { $name } was in office before you, so you can neither end it, nor lock the account, nor enter that consent is taken back. Please ask: { $ask }.
refusal-not_believable = That cannot be right. Please look again.

units-list =
    <b>Teams and resident groups</b>
    { $teams } teams, { $groups } groups; need consolidation: { $lacking }
    { $measures }

    { $lines }
units-measure-teams = Teams to be set up or completed in { $year } (item 3.1.1): { $said }
units-measure-people = Recognised or released with a decision in { $year } (item 3.1.2): { $said }
units-done-of = { $done } of { $due } done
units-did-not-arise = did not arise
units-line = { $n }. { $name } – { $members } mediators
units-line-lacks = { $n }. ⚠ { $name } – { $members } mediators; { $lacks }
units-line-group = { $n }. { $name } ({ $label })
units-card =
    <b>{ $name }</b>
    { $lines }
units-head = Head: { $name }
units-no-head = ⚠ No head
units-members = { $count } mediators: { $names }
units-lacks = ⚠ Needs consolidation (Art. 12): { $lacks }
units-team-of-group = Team: { $name }
units-former-name = Formerly: { $name }
unit-form-ask-paper = By which decision? For example <i>12/QĐ-UBND of 5/3/2026</i>. Skip it if there is none yet.
unit-form-ask-paper_day = Of which day is that decision?
units-began-by = Set up: { $paper }
units-ended-by = Ended: { $paper }
units-closed = Until { $day }
units-button-add_group = + Add a group
units-button-add_team = + Add a team
units-button-contacts = Telephones of the team
units-button-rename = Rename
units-button-merge = Merge
units-button-dissolve = Dissolve
units-minority = Wants an ethnic minority
units-minority-no = Wants no ethnic minority
unit-form-title-add_group = A new group
unit-form-title-add_team = A new team
unit-form-title-rename = Another name for { $name }
unit-form-title-merge = Merge { $name }
unit-form-title-dissolve = Dissolve { $name }
unit-form-ask-group = Which group does it serve? Press or type its name.
unit-form-ask-name = What is it called? Such as <i>Khu 3</i>
unit-form-ask-since = Since when is it called so? If it was written down wrongly, press <b>All along</b>. If it was renamed, press or type the day.
unit-form-ask-day = From which day? Such as <i>today</i>, <i>1/11/2026</i>
unit-form-into-merge = Into which? Press or type its name.
unit-form-into-dissolve = Which team takes its open cases? Without any press <b>Skip</b>.
unit-form-alike = ⚠ There is { $name }, which differs by accents alone. If they are one, please go back.
unit-form-adds = • Number { $number }: { $name }
unit-form-from = From { $day }
unit-form-name = • New name: { $name }
unit-form-merges = • Becomes part of { $name }. Its name, cases and figures of before are still found.
unit-form-dissolves = • Is no more. Its name, cases and figures of before are still found.
unit-form-proposals = • { $count } open proposals are over with the team: { $matters }. Whom they concern is told; if still needed they are begun anew.
unit-form-head-ends = • { $name } is head no more
unit-form-head-goes-on = • Head of { $team } from then on: { $name }
unit-form-head-none = ⚠ { $team } has no head: one has to be elected (Art. 14)
unit-form-cases = • { $count } open cases go to { $team }
unit-form-go-over = • { $count } people go along
unit-form-end = • { $count } offices end
unit-tell-merged = { $name } became a part of { $into } from { $day } on. Its open cases and people go over.
unit-tell-dissolved = { $name } is no more from { $day } on.
unit-tell-head = From { $day } on { $into } goes on with the open cases of { $name }, and you are head no more. The head of { $into } is { $head }. Thank you for having headed { $name }.
unit-tell-head-none = From { $day } on { $into } goes on with the open cases of { $name }, and you are head no more. { $into } has no head yet and will elect one (Art. 14). Thank you for having headed { $name }.
unit-tell-renamed = { $was } is now called { $name }.
unit-tell-serves = { $name } serves { $group } now.
invite-group =
    <b>Invite somebody</b>
    Step { $step }/{ $steps }. Of which resident group? Press or type its name, such as <i>khu 3</i>
invite-edit-group = Another group
