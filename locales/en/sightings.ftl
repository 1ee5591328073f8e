# Disputes that heads of resident groups see and tell the mediation team of.
# @codes sighting-fate domain/sighting.rs Fate
# @codes sighting-why domain/sighting.rs Reason
# @codes sighting-answered domain/sighting.rs Standing -waiting -withdrawn

section-baoviec = Tell of a dispute
command-baoviec = Tell the mediation team of a dispute
help-baoviec = <b>Tell of a dispute</b>: what you see in your group goes to its team, and you see how far it has come
sighting-words =
    <b>Tell of a dispute</b>
    What did you see, and where? Type one message in your own words. No names are needed.

    Example: <i>The two houses at the end of lane 5 have been quarrelling for days about waste water.</i>
sighting-words-help = Please type it in words, from 10 to { $most } letters: what, and where. Example: <i>Two houses in lane 5 quarrel about waste water.</i>
sighting-aim =
    <b>Tell of a dispute</b>
    Where is it?
sighting-aim-line = { $group } – { $team }
sighting-aim-gone = Who receives it has changed. Please press <b>Back</b> and choose again.
sighting-no-team = no mediation team yet
sighting-group = { $unit } { $name }
sighting-group-unknown = place not known
sighting-review =
    <b>Look at it, then send</b>
    { $words }

    Where: { $group }
    { $whom }
sighting-review-names =
    <b>Look at it, then send</b>
    { $words }

    Where: { $group }
    { $whom }
    The message names people. No names are needed: to leave them out, press <b>Write anew</b>. As it is, the message is kept sealed and only its receiver reads it.
sighting-to-self = You head the mediation team: once it is sent you can log the case at once.
sighting-to-head = Goes to { $name }, head of the mediation team.
sighting-to-office-for = No message reaches { $name }, the head, so it goes to the ward office.
sighting-to-office = There is no head of a mediation team here yet, so it goes to the ward office.
sighting-to-nobody = No message reaches anybody yet. It is kept for whoever comes; if it is urgent, please telephone.
sighting-send = ✔ Send
sighting-edit = ✏ Write anew
sighting-sent = Sent to { $name }, the head. You will be told of an answer.
sighting-sent-later = Received. { $name }, the head, gets it after the quiet hours. You will be told of an answer.
sighting-sent-office = Sent to the ward office. You will be told of an answer.
sighting-sent-nobody = Kept. No message reaches anybody yet: if it is urgent, please telephone.
sighting-kept-self = Kept. Press <b>Log a case of this</b> if it needs mediation.
sighting-who = { $name } – { $group }
sighting-who-phone = { $name } – { $group } – { $phone }
sighting-head = Head of the mediation team: { $names }
sighting-head-phone = { $name }, { $phone }
sighting-no-head = There is no head of a mediation team
sighting-told =
    <b>Somebody tells of a dispute</b>
    { $who }

    { $words }
sighting-again =
    <b>A dispute without an answer yet</b>
    { $who }, told on { $day }
    { $lines }

    { $words }
sighting-office =
    <b>A dispute that nobody answered</b>
    { $who }, told on { $day }
    { $lines }

    { $words }
sighting-button-log = Log a case of this
sighting-button-log-on = Go on with the case of this
sighting-button-log-over = Log it all the same (not { $name })
sighting-button-not-for = Nothing to be mediated
sighting-button-known = Known already
sighting-button-withdraw = Take this back
sighting-button-open = See it
sighting-button-list = What I told
sighting-button-new = ✏ Tell of another
sighting-button-case = See case { $code }
sighting-reason =
    <b>Nothing to be mediated</b>
    { $words }

    Why? Whoever told it learns this reason.
sighting-why-no_dispute = Nobody quarrels
sighting-why-settled = They settled it among themselves
sighting-why-unwilling = They do not want mediation
sighting-why-authority = For the police, the ward or the court
sighting-why-unclear = Not clear what it is, please tell it more clearly
sighting-card =
    <b>A dispute that was told</b>
    { $who }, on { $day }

    { $words }

    { $lines }
sighting-card-own =
    <b>What you told</b>
    { $group }, on { $day }

    { $words }

    { $lines }
sighting-of-fate = Standing: <b>{ $fate }</b>
sighting-of-why = Reason: { $why }
sighting-begun = { $name } is entering a case of this, not saved yet.
sighting-begun-own = You began to enter a case of this and have not saved it yet.
sighting-begun-by-other = { $name } is logging a case of this, not saved yet. Please ask them first; to log it all the same, press <b>Log it all the same</b> below.
sighting-kept-by-self = kept, waits for yourself
sighting-fate-received = sent, waits for an answer
sighting-fate-known = known to the team
sighting-fate-not_for = nothing to be mediated
sighting-fate-withdrawn = taken back
sighting-fate-logged = case logged
sighting-fate-mediating = in mediation
sighting-fate-settled = settled
sighting-fate-not_settled = not settled
sighting-fate-guided = guided to the competent body
sighting-fate-struck = case struck, entered by mistake
sighting-done = The answer is kept. Whoever told it learns of it.
sighting-done-untold = The answer is kept. Whoever told it heads no resident group any more and is not told.
sighting-answered-before = This has an answer already: { $fate }.
sighting-too-late = This has an answer and cannot be taken back any more.
sighting-withdrawn = Taken back. The team does not see it among its tasks any more.
sighting-gone = This was not found, or is not yours to see any more. Please type /menu.
sighting-not-allowed = This part is for heads of resident groups. Please type /menu to see yours.
sighting-answered =
    <b>An answer to the dispute you told of</b>
    On { $day }: { $words }

    { $fate }
sighting-answered-known = The mediation team knows of it.
sighting-answered-not_for = It is nothing to be mediated. Reason: { $why }.
sighting-answered-logged = The mediation team has logged a case of it. You see its result under <b>Tell of a dispute</b>.
sighting-twice =
    <b>There was a case of this already</b>
    You have just saved { $code }, but another case had been logged of the same. If the two are one, please strike one as entered by mistake, so that it does not count twice.

    { $words }
sighting-list-none = You have told of nothing yet.
sighting-list =
    <b>What you told: { $told }</b>
    Logged as cases: { $logged }; settled: { $settled }; not settled: { $unsettled }.
    Press one to see it, or type a new one.
sighting-line = { $day }: { $fate } – { $words }
sighting-todo-beyond = { $count } more disputes were told and wait, the oldest for { $days } days
sighting-todo = A dispute was told: { $words } ({ $days } days)
