# The office's week and month: weekly digest, closing a month, when digests come.

moment = { $day } at { $time }
button-of-no-use = This button is of no use any more. Please press /menu to begin again.
escalation-violence = Risk of violence or disorder
escalation-violation = Signs of a violation

summary-button-closing = Close the month
summary-button-digests = Weekly digest

digest =
    <b>Weekly digest – ward { $ward }</b>
    { $from } to { $to }

    { $week }

    Success rate of the year: <b>{ $year }</b>

    <b>To look at</b>
    { $watch }

    <b>People and work</b>
    { $office }

    { $adjustments }
digest-open = Open: <b>{ $count }</b>
digest-codes = { $codes }
digest-codes-more = { $codes } and { $rest } more
digest-behind = {" "}({ $codes })
digest-escalation = • { $kind }: { $count }{ $codes }
digest-no-case = reported before a case was logged
digest-waiting-late = • Waiting longer than 03 days for mediation: { $count }{ $codes }
digest-begun-late = • Begun late: { $count }{ $codes }
digest-open-long = • Open for more than { $days } days: { $count }{ $codes }
digest-all-well = • Nothing to look at.
digest-teams-incomplete = • Teams that lack somebody whom Art. 12 wants (number, a woman, a minority): { $count } ({ $names })
digest-teams-lacking = • Teams that need consolidation (Art. 12): { $count }
digest-team-lacks = { "  " }– { $team }: { $lacks }
digest-teams-more = { "  " }– and { $rest } more
digest-teams-quiet = • Teams without a case in { $days } days: { $quiet }/{ $teams } (not a fault)
digest-closing = • { $month } closed by { $closed }/{ $teams } teams
digest-trained = • Mediators trained this year: { $trained }/{ $all }
digest-training = • Training { $day }: { $topic }
digest-model = • Model team – { $team }: { $more }
digest-model-by = chosen by Decision { $number } of { $day }
digest-model-since = chosen on { $day }
digest-model-rated = { $met } of { $all } criteria met
digest-model-recognised = recognised
digest-model-not-recognised = not recognised yet
digest-model-replicated = taken over by { $count } teams
digest-told = • { $sent } announcements and bulletins sent; confirmed as read { $read } times
digest-questions = • Questions waiting: { $count }
digest-gaps = • Missing in the register: { $gaps }
digest-gap-age = ages in { $count } cases
digest-gap-address = addresses in { $count } cases
digest-gap-sex = the sex of { $count } mediators
head-week =
    <b>This week for { $team }</b>
    { $lines }
head-week-close = • Not closed yet: { $month }
digest-no-adjustment = Adjustments to what was told: none.
digest-adjustments =
    <b>Adjustments to what was told</b>
    { $lines }
digest-adjustment = • { $name }, { $period }: { $was } → { $now }
digest-adjustment-team = • { $team }, { $period } (closed), { $name }: { $was } → { $now }
digest-adjustments-more = • and { $rest } more
digest-button-open = Open this digest
digest-button-list = All digests
digest-button-time = When it comes
digest-list =
    <b>Weekly digest</b>
    Digests stay as they were sent. Tap one to read it again.
digest-list-none =
    <b>Weekly digest</b>
    There is none yet. The first one: { $next }
digest-of-day = { $day }
digest-missing = This digest is not there. Please choose another from the list.
digest-time =
    <b>When the weekly digest comes</b>
    Now: { $weekday }, { $time }. On a day off it comes on the working day before.

    The next three:
    { $dates }

    Tap another day, or type another time, for example: <i>8h30</i>
digest-time-help = Please type a time between 07:00 and 21:00, for example: <i>15h30</i>
digest-time-set = Set.

closing-none = You are not in charge of this month. Please ask the ward office if you need it.
closing-nothing = no case
closing-state = { $before } from before, received { $received }, settled { $success }, not settled { $failure }, referred { $referred }, open { $left }
closing-said-nothing =
    ⚠️ { $told }

    { $body }
closing-holds = You say that nothing came, but the books of this month have { $state }: { $codes }{ $more }. If that is right, press the button; if not, open the case and put it right first.
closing-and-more = {" "}and { $count } more
closing-ask =
    <b>Close { $month } – { $team }</b>
    So far: { $state }.

    Please check and tap the button. Corrections stay possible; they are told in the weekly digest.
closing-not-yet =
    <b>{ $month } – { $team }</b>
    So far: { $state }.
    { $when } You will be reminded on that day.
closing-closed =
    <b>{ $month } is closed – { $team }</b>
    When it was closed: { $state }.
    Closed on { $day }
closing-call =
    <b>Time to close { $month } – { $team }</b>
    So far: { $state }.
    If that is right, please tap ✔. If not, tap <b>Cases</b> first and correct it.
closing-remind =
    <b>Reminder: close { $month } – { $team }</b>
    So far: { $state }.
    The office has not got it yet. If it is right, please tap ✔.
closing-nudge =
    <b>The ward office asks you to close { $month } – { $team }</b>
    So far: { $state }.
    If it is right, please tap ✔; if you need help, call the office.
closing-which =
    <b>Book of { $month }</b>
    { $lines }
    Which team do you want to look at and close?
closing-button-team = { $team }
closing-button-teams = ⬅ My teams
closing-button = ✔ Close month { $n }
closing-button-nothing = ✔ Month { $n }: no case
closing-button-nudge = Remind { $count } teams
closing-button-earlier = ‹ Month before
closing-button-later = Next month ›
closing-grid =
    <b>Closing { $month }</b>
    Closed: { $closed }/{ $teams } teams · Not closed: { $late } · To be telephoned: { $silent }

    { $lines }
closing-line-closed = ✔ { $team }: { $state } ({ $day })
closing-line-late = … { $team }: not closed; { $state }
closing-line-silent = ☎ { $team }: call { $name }, { $phone }
closing-line-silent-no-phone = ☎ { $team }: { $name } is not on Telegram, no telephone number
closing-line-no-head = ☎ { $team }: no head
closing-nudged = { $count } heads were reminded.
closing-already = This month is closed already.
closing-too-early = Month { $n } can be closed from { $day }.
closing-done = Month { $n } is closed. Thank you.

settings-digest-on = Weekly digest: on
settings-digest-off = Weekly digest: off
settings-digest-muted = The weekly digest is off.
settings-digest-again = The weekly digest is on again.
settings-week-on = Team's weekly line: on
settings-week-off = Team's weekly line: off
settings-week-muted = The team's weekly line is off.
settings-week-again = The team's weekly line is on again.
