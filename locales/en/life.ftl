# The life of a case: pause and going on (Art. 17), taking a case, following performance (Art. 25, 26).
# @codes life-asker domain/case/change.rs Asker
# @codes life-kept domain/case/keeping.rs Kept

life-asker-a = side A
life-asker-b = side B
life-asker-both = the parties
life-kept-holding = it holds
life-kept-lagging = a reminder is needed
life-kept-broken = it is broken
life-kept-done = all is done
life-kept-force_majeure = a party met with force majeure
life-event-take = { $name } took the case
life-event-session = session { $nth }, on { $day }
life-event-session-amended = corrected session { $nth }, on { $day }; reason: { $reason }
life-event-pause = { $by } asked for a pause, on { $day }
life-event-go-on = went on after a pause, on { $day }
life-event-perform = performance of the agreement, on { $day }: { $kept }
life-pause-until = Pause meant to last until: { $day }
life-kept-note = Note: { $words }

# @codes life-do dialogue/life/at.rs Step -hub -pause_until -keep_note -plan_check -take
# @codes life-asks domain/case/change.rs Asker

form-life = Something of a case being written down
life-more = More for this case
life-hub =
    <b>More – { $code }</b>
    What do you want to record?
life-hub-none =
    <b>More – { $code }</b>
    There is nothing else now.
life-do-pause = The parties ask for a pause
life-do-go_on = Go on after a pause
life-do-keep = Follow performance
life-do-follow = Who follows it up
life-follow =
    <b>Who follows up { $code }</b>
    What was agreed is followed up now (Art. 26) by: { $now }.
    Who does from now on? They get the reminders; who mediated stays in the register.
life-follow-check =
    <b>Who follows up { $code }</b>
    Before: { $now }
    From now on: { $name }

    Whoever did so before and whoever does from now on are told. Is that right?
life-follow-none = Nothing of { $code } is to be followed up any more, or it is not for you.
life-follow-you = From now on you follow up what was agreed in { $code } (Art. 26). You are reminded when something is due.
life-follow-instead = From now on { $name } follows up what was agreed in { $code }. You need not any more.
life-follow-named = The office named { $name } to follow up what was agreed in { $code }.
life-followed = Written down: { $name } follows it up.
life-head-follows =
    Whoever was named to follow this up is not of the team any more, or cannot be reached, so you do from now on (Art. 26); to name somebody else open the case and press <b>Who follows it up</b>.

    { $body }
life-do-plan = Steps of performance, each with its day
life-do-front = The head of the Front committee was told (Art. 26)
life-do-court = Ask the court for recognition
life-do-allow = Let mediators take cases
life-asks-a = Side A asks
life-asks-b = Side B asks
life-asks-both = The parties ask together
life-pause =
    <b>Pause – { $code }</b>
    Who asks for a pause (Art. 17)?
life-pause-until-ask =
    <b>Pause – { $code }</b>
    Until when, and why? Skip if not known.
    Example: <i>đến 15/12, bên B đi công tác</i>
life-paused = The pause is recorded.
life-paused-until = The pause is recorded. On { $day } I shall remind you.
life-tell-paused = Case { $code } is paused at the request of: { $by } (Art. 17).
life-go-on =
    <b>Go on – { $code }</b>
    From which day do the parties go on? Example: <i>hôm nay</i>
life-went-on = Recorded: mediation went on, { $day }.
life-tell-went-on = Case { $code } goes on, { $day }.
life-keep =
    <b>Performance – { $code }</b>
    { $lines }
    How is the agreement kept (Art. 26)?
life-agreed-on = Agreed on: { $day }
life-kept-last = Last report: { $day }, { $kept }
life-keep-note =
    <b>Performance – { $code }</b>
    { $kept }. Add a few words for the head, or skip.
    Example: <i>side B has not paid the second part</i>
life-kept-saved = Recorded: { $kept }.
life-kept-told =
    Recorded: { $kept }.
    { $heads }
    The head tells the head of the Front committee, who urges the parties to keep it (Art. 26).
life-kept-head = Recorded: { $kept }. Please tell the head of the Front committee, who urges the parties to keep it (Art. 26).
life-kept-already = That is recorded for today already: { $kept }.
life-front =
    <b>Telling the head of the Front committee – { $code }</b>
    The agreement is broken: the team's head tells the head of the Front committee, who urges the parties to keep it (Art. 26).
    { $whom }
    Once they are told, please press the day.
life-front-whom = Head of the Front committee: { $name }, ☎ { $phone }.
life-front-whom-no-phone = Head of the Front committee: { $name }; no telephone number is known.
life-front-nobody = No head of the Front committee is in the list: please ask the ward office.
life-front-saved = Recorded: the head of the Front committee was told on { $day }.
life-front-nothing = { $code }: nothing is to be told any more, or it is recorded already.
life-event-follow = { $names } follow up what was agreed, from { $day }
life-event-front = told the head of the Front committee, on { $day }
life-todo-front = { $code }: the agreement is broken, tell the head of the Front committee
life-tell-trouble =
    <b>Trouble with an agreement: { $code }</b>
    { $kept }. { $note }
    The head tells the head of the Front committee (Art. 26).
life-plan =
    <b>Steps – { $code }</b>
    One line each, with its day.
    Example: <i>trả 5 triệu trước 5/12; dời chậu cây trước 10/12</i>
life-plan-again =
    <b>Steps – { $code }</b>
    Recorded:
    { $lines }

    Write all steps anew, one line each, with its day.
life-plan-check =
    <b>Steps – { $code }</b>
    { $lines }

    If this is right, tap Save.
life-plan-too-many = Too many steps: at most { $max }.
life-planned = { $count } steps are recorded. I shall remind you before and on each day.
life-event-plan = recorded { $count } steps
life-court =
    <b>Recognition by the court – { $code }</b>
    One or both parties may ask the court to recognise the settlement (Civil Procedure Code, Art. 416–419).
    Last day: <b>{ $day }</b> ({ $days } days left).

    Where: the court where the applicant lives or works.
    Bring: the application (signed or with a fingerprint) and the written settlement.
    Third parties who are concerned must consent. There is a fee; the elderly, poor and near-poor households, people with disabilities and people with merit are exempt.
life-court-paper = The empty application (papers)
life-court-over =
    <b>Recognition by the court – { $code }</b>
    The last day was { $day }.
life-signed-button = ✍️ The parties have signed
life-signed = Recorded: the parties have signed the settlement.
life-court-none =
    <b>Recognition by the court – { $code }</b>
    There is no signed settlement yet, so the court cannot be asked (Civil Procedure Code, Art. 418).
life-take =
    <b>Take case { $code }</b>
    { $kind }, in { $group }, received { $day }. Nobody mediates it.

    Whoever has an interest in it, or is not impartial, must not take it (Art. 10).
life-take-yes = I have no interest in it, I take it
life-take-no = I do not take it
life-take-gone = Somebody has taken this case, or it cannot be taken any more.
life-taken = You have taken { $code }. Please meet the parties within 03 days (Art. 20).
life-not-taken = Very well. Nothing has changed.
life-tell-taken = { $name } has taken case { $code }.
life-todo-take = Take this case: { $code }
life-allow-on = { $team }: mediators <b>may</b> take unassigned cases where the parties chose nobody.
life-allow-off = { $team }: mediators <b>may not</b> take cases. If you allow it, whoever has no interest may take an unassigned case where the parties chose nobody; the head is told at once.
life-allow-turn-on = Allow it
life-allow-turn-off = No more
life-allowed = The team's mediators may take cases now.
life-not-allowed = They may not any more.
life-due-soon = <b>Soon due: { $code }</b>
    The parties agreed on { $day }. Please remind them (Art. 26).
life-due-today = <b>Due today: { $code }</b>
    The parties agreed on { $day }. How is it kept?
life-due-past = <b>The day is past: { $code }</b>
    It was to be done by { $day }. How is it kept?
life-instead-once =
    { $body }
    No message reaches whoever follows this case up just now, so you are reminded. Please tell them. If none reaches them at the next reminder either, you will follow it up instead.
life-instead =
    { $body }
    Who followed this case up is not of the team any more, or cannot be reached, so you are reminded.
life-check = <b>Does the agreement hold? { $code }</b>
    Agreed on { $day }, { $days } days ago. Please have a look and tap a button (Art. 26).
life-court-soon = <b>The time to ask the court ends: { $code }</b>
    Last day: { $day } ({ $days } days left). Please guide the parties if they want it.
life-idle =
    <b>Case { $code }: nothing new for { $days } days</b>
    What happened last: { $day }. If the parties met, record it; if not, arrange the next session, or record the outcome.
life-pause-over = <b>The pause is over: { $code }</b>
    It was to last until { $day }. If they go on, please tap below.
life-more-answers = Another answer
life-digest = Sessions held: { $sessions }; paused: { $paused }
life-digest-kept = Settlements looked at: { $holding } hold or are done, { $broken } broken
life-digest-recurring = Earlier quarrels that came back: { $count }
