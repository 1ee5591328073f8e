# Danger: heard in what is written, or reported by a button.

section-nguyhiem = Report danger
command-nguyhiem = Report at once that somebody is in danger
help-nguyhiem = • /nguyhiem – somebody is in danger: numbers to call, and a button that reports it
toast-too-quick = Not taken: pressed too quickly. Please read, then press again.
label-too-quick = Not taken: this came just as the card appeared. Please read, then type it again.

alarm-heard = What you have written may mean danger.
alarm-heard-before = In this draft you wrote something that may be danger, and the question about it has no answer.
alarm-safety = If somebody is in danger:
alarm-ask =
    <b>Safety first</b>
    { $heard }
    Keep away from danger, do not step in between alone.
    Call at once:
    { $numbers }

    { $who } { $asked }
alarm-ask-child =
    <b>Safety first</b>
    { $heard }
    Please protect whoever is harmed and call at once:
    { $numbers }

    { $who } { $asked }
alarm-ask-violation =
    <b>Signs of a violation of the law</b>
    { $heard }
    The competent body decides about it. If needed, call:
    { $numbers }

    { $who } { $asked }
alarm-ask-brief =
    In danger call at once:
    { $numbers }
    { $who } { $asked }
alarm-asked-first = Nobody has been told yet. Shall it be reported now?
alarm-asked-again = { $before } Shall it be reported once more?
alarm-reported-at = You reported danger at { $time }.
alarm-whom-violence = The button below tells the head of the team, the ward's officers and the ward's leaders.
alarm-whom-violence-head = The button below tells the ward's officers and the ward's leaders.
alarm-whom-violation = The button below tells the head of the team and the ward's officers.
alarm-whom-violation-head = The button below tells the ward's officers.
alarm-sign-violence = It is violence or a threat
alarm-sign-child_or_sexual = A child is harmed, sexual abuse
alarm-sign-violation = Signs of a violation of the law
alarm-button-report = Report now
alarm-button-calm = No danger, go on
alarm-button-calm-only = No danger
alarm-button-mistake = It was a slip
alarm-button-real = No slip, the report is true
alarm-button-on = ▶ Go on
alarm-button-log = Log this case
alarm-button-answer = ▶ Answer now
alarm-button-open = ▶ Open the report of danger
alarm-button-show = See who was told
alarm-button-seen = Received
alarm-button-urgent = 📄 Urgent report
alarm-button-chair = The chair has been told
alarm-button-police = The police have been told
alarm-left-unanswered =
    What you began is kept among the <b>Drafts</b>. What was told may be danger and <b>nobody was told</b>. If somebody is in danger, please call now:
    { $numbers }
fire-call = <b>If it burns or gas leaks now: call { $number } at once.</b> Get everybody out and do not go back for things. The assistant cannot call for you.
alarm-unanswered-left =
    <b>Danger was told and not answered</b>
    You wrote something that may be danger and went on to something else. It is not kept anywhere and nobody was told. If it goes on, please call now:
    { $numbers }
    To report it, tap the button below. If there is no danger, you need not do anything.
alarm-unanswered-draft =
    <b>Danger was told and not answered</b>
    { $about }
    You wrote something that may be danger. Nobody has been told so far. If it goes on, please call now:
    { $numbers }
    Tap the button below to report it, or to say that there is no danger.
alarm-unanswered =
    <b>Danger was told and not answered</b>
    You wrote something that may be danger. Nobody has been told so far. If it goes on, please call now:
    { $numbers }
    Tap the button below to report it, or to say that there is no danger.
alarm-kept = I have kept what you have just added. Please tap a button below.
alarm-not-kept = What you have just written is not kept anywhere. Please tap a button below; after the report open the case to go on writing.
alarm-stays = The report stands.
alarm-gone = This report cannot be opened. Please telephone the head of the team or the ward office.
alarm-slip =
    <b>You have reported danger</b>
    { $told }
    Now you choose a line without danger. Was the report a slip?
alarm-taken-back = The report is cancelled. Those who received it are told that it was a slip.
alarm-too-late =
    More than 15 minutes have passed, so the report can no longer be cancelled. Please call those who were told:
    { $call }
alarm-taken-back-ring =
    The report is cancelled. Those who got it are told that it was a slip.
    { $ring }

# Read by whoever reports
alarm-told-card =
    <b>Danger reported</b>
    { $told }
    { $lines }
alarm-told = Told: { $who }. Please keep yourself safe.
alarm-told-before = Told: { $who }.
alarm-told-nobody = <b>Nobody could be told.</b> Please telephone at once.
alarm-names = { $names }
alarm-nobody = nobody
alarm-who-head = the head of the team ({ $name })
alarm-who-officer = an officer of the ward ({ $name })
alarm-who-leader = a leader of the ward ({ $name })
alarm-first-head = The head of the team ({ $name })
alarm-first-officer = An officer of the ward ({ $name })
alarm-first-leader = A leader of the ward ({ $name })
alarm-no-head = The team has no head who could be told.
alarm-missed = Not told: { $names }; not on Telegram, or messages do not arrive.
alarm-call-now =
    Please call at once:
    { $call }
alarm-call = • { $who }: <b>{ $phone }</b>
alarm-call-office = • Ward office: <b>{ $phone }</b>
alarm-call-unknown = • The ward's police or the ward office
alarm-state-seen = ✔ { $who } received it at { $time }
alarm-state-nobody = Nobody has confirmed it yet.
alarm-state-mistake = Cancelled at { $time }: a slip of { $by }.
alarm-mark-chair = ✔ { $by } told the chair of the People's Committee at { $time }
alarm-mark-police = ✔ { $by } told the police at { $time }
alarm-nobody-yet =
    <b>Nobody has confirmed your report of danger yet</b>
    Please telephone:
    { $call }
alarm-confirmed = { $who } received your report of danger at { $time }.

# Read by those who are told
alarm-title-head = Danger: for the head of the team
alarm-title-ward = Danger: for the ward
alarm-letter =
    <b>{ $title }</b>
    At { $time } on { $day }
    { $lines }
    { $state }
alarm-line-sign = Sign: { $sign }
alarm-line-case = Case: { $code }
alarm-line-draft = Case: being entered, no code yet
alarm-line-nothing = Case: not entered yet
alarm-line-place = Place: { $label } { $name }
alarm-line-place-detail = Place: { $label } { $name }, { $place }
alarm-line-place-ask = Place: not known, please call whoever reported it (of { $label } { $name })
alarm-line-place-unknown = Place: not known, please call whoever reported it
alarm-line-team = Mediation team: { $team }
alarm-line-by = Reported by { $name }, telephone <b>{ $phone }</b>
alarm-line-by-no-phone = Reported by { $name } (no telephone known)
alarm-line-again = This has been reported { $count } times.
alarm-duty-violence = The head tells the chair of the People's Committee at once (Art. 10(4), 15(4) of the law).
alarm-duty-violation = The head tells the competent body at once (Art. 10(5), 15(4) of the law).
alarm-seen = Recorded: you have received it.
alarm-seen-before = You have confirmed it already.
alarm-recorded = The hour is recorded.
alarm-recorded-before = The hour was recorded before.
alarm-was-mistake = This report is cancelled: it was a slip.
alarm-of-time = reported at { $time }
alarm-mistake =
    <b>A slip, there is no danger</b>
    { $by } cancelled the report ({ $about }): it was a slip. { $then }
alarm-mistake-nothing = You need not do anything more.
alarm-ring-back =
    <b>You recorded that you told others. Please ring them back now and say that it was a slip:</b>
    { $call }
alarm-ring-police = • Police: <b>{ $phone }</b>
alarm-ring-police-no-phone = • Police
alarm-ring-chair = • The chair of the ward People's Committee
event-alarm_withdrawn = the report of danger was cancelled, a slip
event-chair_told = the chair of the People's Committee was told
event-police_told = the police were told
