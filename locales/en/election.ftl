# Election, recognition and release of mediators and heads (Art. 8, 11, 14).
section-kientoan = Elections, recognition, release
command-kientoan = Elections, recognition and release of mediators
help-kientoan = <b>Elections, recognition, release</b>: record a vote, print minutes and proposals, follow the chair's decision
form-election = Election, recognition, release
election-list =
    <b>Elections, recognition, release</b>
    { $count ->
        [0] There is no proposal yet.
       *[other] Proposals: { $count }, those that wait on top.
    }
election-line = { $team } – { $matter }: { $standing }{ $due }
election-due = , due { $day }
election-due-today = , due today
election-late = , late by { $days } days
election-matter-mediators = recognition of mediators
election-matter-head = recognition of the head
election-matter-release = release
election-button-new = New proposal
election-button-list = List
election-button-open = Open
election-button-next = ✔ Done, go on
election-button-save = ✔ Save the vote
election-button-confirm = ✔ Right, enter it
election-begin =
    <b>New proposal</b>
    What would you like to do?
election-begin-mediators = Elect mediators
election-begin-head = Elect the head of a team
election-begin-release = Release a mediator
election-team =
    <b>New proposal</b>
    Of which team?
election-candidates-mediators =
    <b>Candidates for mediator – { $team }</b>
    Type one person a line: full name first, then sex, year of birth, ethnicity, residence, training, occupation; add “tự ứng cử” for whoever was not introduced by the Front committee.

    Example: <i>Nguyễn Thị Hà, nữ, 1962, Kinh, số 5 ngõ 2, đại học Luật, hưu trí</i>
    { $count ->
        [0] {""}
       *[other] { $lines }
    }
election-candidates-head =
    <b>Candidates for head – { $team }</b>
    The head is elected by and among the mediators of the team. Tap whoever stands; tap again to take them off.
    { $count ->
        [0] {""}
       *[other] { $lines }
    }
election-candidates-none = Please enter at least one candidate.
election-candidates-full = Not more than { $most } candidates for one election.
election-candidate = • { $name } ({ $parts })
election-known = known to the ward
election-not-known = { $name }: is somebody else of that name
election-stands = ☑ { $name }
election-stands-not = ☐ { $name }
election-drop = Take { $name } off
election-nominated-themself = nominated by themself
election-nominated-front = introduced by the Front
election-unread = Not taken: { $lines }
election-unread-name = “{ $line }” (the full name must come first)
election-unread-identity = a line with an identity number (please do not enter any){ $line }
election-unread-long = “{ $line }” (the line is too long)
election-places =
    <b>{ $team }</b>
    How many mediators are to be elected? Tap or type a number.
election-places-help = Please type a number from 1 to 20.
election-begun =
    ✔ The candidates are saved{ $themself ->
        [0] .
       *[other] , { $themself } of them nominated by themselves.
    } Open it again after the vote to record it.
election-kept = ✔ The candidates are saved.
election-prepared =
    To be elected: { $places }
    { $candidates }
election-ask-ballot =
    <b>The vote ({ $step }/{ $steps })</b>
    In which form was it held?
election-ask-on =
    <b>The vote ({ $step }/{ $steps })</b>
    On which day? Tap or type, such as <i>5/5</i>.
election-ask-place =
    <b>The vote ({ $step }/{ $steps })</b>
    When and where? Example: <i>8h30, nhà văn hóa khu phố</i>
election-ask-presider =
    <b>The vote ({ $step }/{ $steps })</b>
    Who presided (head of the Front committee)? Tap or type the full name.
election-ask-counters =
    <b>The vote ({ $step }/{ $steps })</b>
    Who counted? The leader first, with commas between.

    Example: <i>Lê Thị Hoa, Đỗ Văn Mạnh</i>
election-ask-witnesses =
    <b>The vote ({ $step }/{ $steps })</b>
    Who witnessed the count? At least one. Example: <i>Phạm Văn Tám</i>
election-asking-number =
    <b>The vote ({ $step }/{ $steps })</b>
    { $what }: how many? Type a number; several in order, with commas between, are fine.
election-asking-votes =
    <b>The vote ({ $step }/{ $steps })</b>
    Votes for each, in this order: { $names }

    { $count ->
        [1] Type one number.
       *[other] Type { $count } numbers with commas between.
    }
election-ask-places =
    <b>The vote ({ $step }/{ $steps })</b>
    How many are to be elected? Type a number.
election-heard = As I understand: { $what }
election-ballot-show_of_hands = Show of hands
election-ballot-secret = Secret ballot at a meeting
election-ballot-households = Ballots to the households
election-day = { $day }
election-day-ahead = That day is still to come. Please type the day of the vote.
election-day-early = No vote is older than 1 January 2014, when the law took effect.
election-place-numbers = These are numbers of households and people: they are asked later. Please type hour and place now, such as <i>8h30, nhà văn hóa khu phố</i>.
election-place-help = Please type the place, such as <i>8h30, nhà văn hóa khu phố</i>.
election-name-help = Please type the full name, such as <i>Trần Văn Phúc</i>.
election-names-help = Please type full names with commas between, such as <i>Lê Thị Hoa, Đỗ Văn Mạnh</i>.
election-number-help = Please type a number, such as <i>120</i>.
election-votes-help =
    { $count ->
        [1] Please type one number of votes.
       *[other] Please type exactly { $count } numbers in order, with commas between.
    }
election-count-mediators-voters = Household representatives in all
election-count-mediators-present = Household representatives present
election-count-mediators-issued = Ballots issued
election-count-mediators-returned = Ballots returned
election-count-mediators-valid = Valid ballots
election-count-head-voters = Mediators of the team
election-count-head-present = Mediators present
election-count-head-issued = Ballots issued
election-count-head-returned = Ballots returned
election-count-head-valid = Valid ballots
election-part-candidates = Candidates
election-part-places = Places to fill
election-part-ballot = Form of the vote
election-part-on = Day of the vote
election-part-place = Time and place
election-part-presider = Who presided
election-part-counters = Who counted
election-part-witnesses = Witnesses
election-part-numbers = Numbers
election-part-votes = Votes of each
election-record =
    { $lines }

    { $results }

    { $verdict }
election-of-ballot = Form: { $ballot }
election-of-day = Day: { $day }
election-of-place = Place: { $place }{ $time }
election-time = , { $time }
election-of-presider = Presided: { $name }
election-of-counters = Counted: { $names }
election-of-witnesses = Witnessed: { $names }
election-of-places = To be elected: { $count }
election-count = { $what }: { $count }
election-result = • { $name }: { $votes } votes ({ $share } %) – { $fate }
election-result-again = • { $name }: { $votes } votes ({ $share } %), new vote { $again } – { $fate }
election-fate-elected = <b>elected</b>
election-fate-no_place = not elected, the places are filled
election-fate-tied = tied
election-fate-short = not more than 50 %
election-not-held-mediators = ⚠ The vote does not count: not more than 50 % of the households took part. Please hold a new vote, then tap <b>Correct the vote</b>.
election-not-held-head = ⚠ The vote does not count: not more than 50 % of the mediators took part. Please hold a new vote, then tap <b>Correct the vote</b>.
election-nobody-mediators = ⚠ Nobody has more than 50 % of the household representatives. Please hold a new vote, then tap <b>Correct the vote</b>.
election-nobody-head = ⚠ Nobody has more than 50 % of the mediators. Please hold a new vote, then tap <b>Correct the vote</b>.
election-elected-mediators = ✔ Elected: { $count }.
election-elected-head = ✔ The head is elected.
election-tied = ⚠ { $count } are tied for the last place: a new vote among them decides.
election-missing = ⚠ Still missing: { $count }; a supplementary election fills the places.
election-fault-missing = ⚠ Missing: { $what }
election-fault-too-many = ⚠ { $part } is more than { $whole }
election-fault-votes = ⚠ { $name } has more votes than there were valid ones
election-not-saved = Please look at the lines marked ⚠, then save.
election-recorded = ✔ The vote is saved.
election-again =
    <b>New vote among those who were tied</b>
    Type the votes of each, in this order: { $names }
election-again-too-many = That is more than there were valid votes. Please type again.
election-card =
    <b>{ $team } – { $matter }</b>
    { $lines }

    { $content }

    { $steps }
election-of-standing = Standing: <b>{ $standing }</b>
election-of-due = <b>Time limit{ $due }</b>
election-why = Why it came back: { $words }
election-decision-of = Decision { $number } of { $day }
election-standing-preparing = in preparation
election-standing-asked = with the head of the team
election-standing-proposed = with the head of the Front committee
election-standing-sent = with the ward's chair
election-standing-returned = given back to be put right
election-standing-decided = decided
election-standing-refused = refused
election-standing-withdrawn = taken back
election-do-record = Record the vote
election-do-rerecord = Put the record right
election-do-again = Record the new vote
election-do-candidates = Change the candidates
election-do-ask = ✔ Send to the head
election-do-propose = ✔ Pass on to the Front committee
election-do-send = ✔ Send to the ward
election-do-receive = Received on another day
election-do-return = Give back
election-do-refuse = Refuse
election-do-decide = Enter the signed decision
election-do-withdraw = Take back
election-steps-before = ({ $count } more before)
election-step = { $day } – { $name } { $what }
election-step-for = { $day } – { $name } for { $real }: { $what }
election-step-close = { $day } – closed, for there is no such team any more
election-did-begin = listed the candidates
election-did-record = recorded the vote
election-did-ask = asked to leave
election-did-ask-other = asked the head to consider a release
election-did-propose = proposed the release
election-did-send = sent it to the ward
election-did-receive = entered the day of receipt
election-did-receive-on = entered { $day } as the day of receipt
election-did-receive-for = entered { $day } as the day of receipt in place of { $from }
election-did-receive-why = entered { $day } as the day of receipt in place of { $from }, reason: { $why }
election-did-return = gave it back
election-did-refuse = entered the refusal
election-did-decide = entered the decision
election-did-withdraw = took it back
election-done-ask = ✔ Sent to the head of the team.
election-done-propose = ✔ Passed on to the head of the Front committee.
election-done-send = ✔ Sent to the ward's office. You will be told of the decision.
election-done-return = ✔ Given back; whoever proposed it is told why.
election-done-refuse = ✔ Refused; whoever proposed it is told why.
election-done-withdraw = ✔ Taken back.
election-no-front = ✔ Sent to the ward office: no head of the Front committee is listed here, the office passes it on.
election-told-ask = { $who } wishes to be a mediator no more – { $team }. Please look and pass it on to the head of the Front committee.
election-told-ask-other = { $who } asks you to consider the release of a mediator: { $name } – { $team }. If you agree, please open it and pass it on to the head of the Front committee (Art. 11(2)).
election-told-propose = { $who } proposes to release a mediator: { $name } – { $team }. Please agree with the head of the resident group and send it to the ward (Art. 11(2)).
election-told-propose-head = { $name } – { $team } wishes to leave. Please open it and send it to the ward directly (Art. 11(3)).
election-told-send = { $who } sent a proposal: { $matter } – { $team }.
election-told-return =
    The office gave a proposal back: { $matter } – { $team }.
    Why: { $said }
election-told-refuse =
    A proposal was refused: { $matter } – { $team }.
    Why: { $said }
election-told-decide = Decided: { $matter } – { $team }, number { $said }.
election-told-withdraw =
    { $who } took a proposal back: { $matter } – { $team }.
    Why: { $said }
election-told-received-later =
    The office entered another day on which it got the proposal { $matter } – { $team }: { $day }, before it was { $from }.
    Reason: { $said }
    The chair decides by { $due }.
election-write = <b>{ $ask }</b>
election-write-return = Type why it is given back; whoever proposed it will get it
election-write-refuse = Type why it is refused; whoever proposed it will get it
election-write-withdraw = Type why it is taken back
election-reason-help = Please type the reason, at most { $most } letters.
election-not-now = This proposal has just changed, please look again.
election-gone = There is no such proposal.
election-who-leaves =
    <b>Release – { $team }</b>
    Who is to be a mediator no more?
election-ground =
    <b>Release of a mediator</b>
    Which case of Art. 11(1) of the law?
election-ground-own_wish = Own wish
election-ground-not_fit = No longer meets Art. 7
election-ground-breach = Broke the principles of Art. 4
election-ground-unable = Cannot go on after a violation was handled
election-reason =
    <b>Release of a mediator</b>
    Why, in words? Example: <i>Sức khỏe yếu, chuyển về ở với con</i>
election-front =
    <b>Release of a mediator</b>
    Which head of the Front committee sends it? Tap or type the full name.
election-agreed =
    <b>Release of a mediator</b>
    Which head of the resident group agreed? Tap or type the full name.
election-leaving =
    { $name } – { $office }
    { $lines }
election-leaving-ground = Case: { $ground }
election-leaving-reason = Why: { $reason }
election-leaving-front = Head of the Front committee: { $name }
election-leaving-agreed = Head of the resident group who agreed: { $name }
election-leaving-check =
    <b>Look once more, then send</b>
    { $about }

    { $way }
election-way-ask = The head of the team looks at it and passes it on; it holds only from the day of the chair's decision.
election-way-propose = The head of the Front committee looks at it and sends it; it holds only from the day of the chair's decision.
election-way-propose-head = The head of the Front committee sends it to the ward directly; it holds only from the day of the chair's decision.
election-way-send = It goes to the ward; it holds only from the day of the chair's decision.
election-incomplete = Still missing: who sends it, who agreed.
election-received-on = The ward got it on { $day }
election-receipt-now = It says now: the ward got it on { $day }
election-receipt =
    <b>The day on which the office got it</b>
    { $now }
    The time for the decision counts from there. If the paper came on another day, please type that day. Example: <i>4/5</i>
election-receipt-why =
    <b>A later day of receipt</b>
    It says { $from }, you typed { $day }: the time for the decision moves with it. Please type the reason; whoever proposed it gets it.
election-receipt-ahead = { $day } is still to come. The office got it on { $bound } at the latest: please type the day on which it did.
election-receipt-before_vote = { $day } is before the vote ({ $bound }). Please type a day from { $bound } on; if the day of the vote is wrong, go back and return the proposal to be put right.
election-receipt-before_return = The office gave this proposal back on { $bound }, so it came again from that day on. { $day } is before that, please look again.
election-receipt-too_early = { $day } is too long before the proposal was begun. Please look again at the day and month of the stamp of receipt; days from { $bound } on are taken.
election-received = ✔ Noted: received on { $day }.
election-decision =
    <b>Enter the signed decision</b>
    Type number and day as they stand on it.

    Example: <i>12/QĐ-UBND ngày 5/5/2026</i>
election-decision-help = The number is not clear. Example: <i>12/QĐ-UBND ngày 5/5/2026</i>
election-decision-day = Please type the day as well. Example: <i>12/QĐ-UBND ngày 5/5/2026</i>
election-decision-ahead = { $day } is still to come. Please type the day of the signed decision.
election-decision-before_vote = { $day } is before the vote. Please look again.
election-decision-before_sent = { $day } is before the proposal came. Please look again. If the office got it earlier, press Back and then <b>Received on another day</b>.
election-confirm =
    <b>Look once more before it is entered</b>
    { $decision }
    { $what }
    It holds from { $day }.
    { $hanging }

    { $team }
election-follows-mediators = Recognised as mediators: { $names } – { $team }
election-follows-head = Recognised as head: { $names } – { $team }. The former head, if there is one, stays a mediator.
election-follows-release = Mediator no more: { $names } – { $team }
election-complete = The team then has { $count } mediators, { $women } of them women: complete by Art. 12.
election-lacking = The team then has { $count } mediators, { $women } of them women. ⚠ To be completed: { $lacks }
election-lacks-head = no head
election-lacks-members = fewer than 03 mediators
election-lacks-woman = no woman
election-lacks-woman-unknown = nobody known to be a woman
election-lacks-minority = nobody of an ethnic minority
election-cannot = Not entered: it is not clear whom the decision is about. Please open the proposal again.
election-cannot-rule = The decision does not fit the register. Please correct that first, or give the proposal back.
election-cannot-elsewhere = Not entered: somebody is a mediator of another team. Please move or release them there first.
election-cannot-not-of-team = Not entered: the head is one of the mediators of the team (Art. 14).
election-cannot-before = Not entered: that office began on { $day }; the decision must be of a later day.
election-cannot-holds = Not entered: they hold that office since { $day }.
election-cannot-not-held = Not entered: they do not hold that office any more on the day of the decision.
election-decided-mediators = ✔ Entered. From the day of the decision they are mediators. Please invite them among the <b>people</b>.
election-decided-head = ✔ Entered. From the day of the decision they head the team.
election-decided-release = ✔ Entered. From the day of the decision they are a mediator no more.
election-todo = { $team } – { $matter }: { $standing }{ $due }
election-digest = Proposals to recognise or release: { $waiting } with the chair, { $decided } decided
election-digest-before = Decisions of earlier days that were entered only now: { $count }
election-digest-late = Proposals decided too late so far: <b>{ $count }</b>
election-remind-decide = Tomorrow, { $day }, is the last day for the chair to decide: { $matter } – { $team }.
election-late-decide = The chair's time limit has passed ({ $day }): { $matter } – { $team }.
election-remind-send = Tomorrow, { $day }, is the last day to send the proposal to the ward: { $matter } – { $team }.
election-late-send = The proposal should have gone to the ward by { $day }: { $matter } – { $team }.
election-do-mend = Put right and send again
election-do-anew = Propose anew
election-changed-meanwhile = The team, or what you may do, has just changed. Please choose again.
election-twin-mediators = Somebody here is proposed already in another proposal of this team. Please go on there, or leave them out.
election-twin-head = A head of this team is proposed already. Please go on there, or take that proposal back and begin anew.
election-twin-release = The release of this person is proposed already. Please go on there, or take that proposal back and begin anew.
election-gaps = missing: { $gaps }
election-gap-sex = sex
election-gap-born = year of birth
election-gap-ethnicity = ethnicity
election-gap-residence = residence
election-gap-learned = training
election-gap-occupation = occupation
election-heir =
    <b>Handing over before leaving</b>
    { $name } leaves work half done:
    { $left }
    Who of the team goes on with it?
election-heir-cases = { $count } cases are open: { $cases }.
election-heir-settled = { $count } settled cases are still followed up: { $cases }.
election-drafts-to = { $count } half-entered cases go to { $name }.
election-heir-nobody = The head names somebody later
election-handed = Cases { $cases } go to { $name }.
election-handed-nobody = Cases { $cases } wait for the head to name somebody else.
election-follows-up = { $name } follows up the settled cases: { $cases }.
election-follow-up-to-head = Settled cases still followed up: { $cases }. The head is reminded of them.
election-hanging-drafts = { $count } half-entered cases are left.
election-hanging-sessions = Invited to { $count } training sessions to come.
election-told-elected-mediators = The chair of the ward has recognised you as a mediator – { $team }, by decision { $number }, from { $day } on.
election-told-elected-head = The chair of the ward has recognised you as the head – { $team }, by decision { $number }, from { $day } on. Months that the team has not closed are now yours to close: see <b>To do</b> (/viec).
election-told-former-head = By decision { $number }, { $team } has a new head from { $day } on. You are no longer its head and remain its mediator.
election-told-head-of-new = By decision { $number }, from { $day } { $team } has new mediators: { $names }.
election-paper-minutes = 🖨 Minutes of the vote
election-paper-proposal = 🖨 The proposal
election-paper-decision = 🖨 Draft decision
election-paper-caption =
    <b>{ $name }</b> – { $team }
    Made by { $person } at { $time } on { $day }. It holds names: please save and print it now, this message removes itself in 1 hour.
election-closed =
    <b>A proposal is over with its team</b>
    { $matter } – { $team }: the team is no more, so this proposal does not go on.
election-closed-into =
    <b>A proposal is over with its team</b>
    { $matter } – { $team }: the team became a part of { $into }, so this proposal does not go on.{ $begins ->
        [1] {" "}If it is still needed, please begin a new one for { $into } under /kientoan.
       *[other] {""}
    }
