# Figures: periods, names of figures, the summary and its tables, how a figure came about, chart and workbook.

section-tonghop = Figures
command-tonghop = Figures of a period
help-tonghop = • /tonghop – figures of a week, month, quarter or year. The period may follow, for example: <i>/tonghop quý 3</i>

period-week = week { $n } ({ $from } – { $to })
period-month = { $n }/{ $year }
period-quarter = quarter { $n }/{ $year }
period-half-first = first half of { $year }
period-half-second = second half of { $year }
period-year = { $year }
period-first-months = the first { $n } months of { $year }
period-custom = { $from } to { $to }

team-named = mediation team { $team }
figures-of-ward = ward { $ward }
figures-of-province = the whole province

measure-dk = Carried over
measure-tn = Received
measure-tt = Continued
measure-hg = Mediated
measure-ht = Successful
measure-kt = Unsuccessful
measure-cq = Referred
measure-dg = Being settled
measure-cg = Not begun yet

formula-dk = Cases that were open on the first day of the period.
formula-tn = Cases received on a day of the period, without those struck as mistakes.
formula-tt = Cases that had ended before the period and were reopened in it at the parties' wish (Art. 27).
formula-hg = Successful + unsuccessful in the period.
formula-ht = Cases that ended in the period with an agreement of the parties (Art. 24). One that failed and was continued in the same period counts once, with its last outcome.
formula-kt = Cases that ended in the period without an agreement (Art. 23, 27).
formula-cq = Out of scope, guided to the competent body. Neither successful nor unsuccessful.
formula-dg = Mediation has begun and has not ended by the last day of the data.
formula-cg = Received, mediation has not begun by the last day of the data.

figure-line = { $name }: <b>{ $count }</b> <i>({ $code })</i>
figures-balance = Check: { $left } = { $right } ✔
figures-unbalanced = ⚠ Does not balance: { $left } against { $right }. Please tell the operator.
rate = { $percent } ({ $part }/{ $whole })
rate-none = none yet
rate-reached = { $rate } – reaches the target of { $target } %
rate-missed = { $rate } – below the target of { $target } %

summary-title = Figures of { $period } – { $whose }
summary-data = Data from { $from } to { $to }
summary-data-so-far = Data from { $from } to { $to } (the period is not over)
summary-card =
    <b>{ $title }</b>
    { $data }

    { $came }

    { $became }

    { $balance }

    { $rates }
    { $apart }
    { $course }
summary-rate-mediated = Successful of mediated: <b>{ $rate }</b>
summary-rate-received = Successful of received: { $rate } (only cases received in the period)
summary-not-accepted = Out of scope, not accepted: { $count } (counted apart)
summary-teams =
    <b>{ $title }</b>
    By mediation team. A case of several teams counts for the leading one only.

    { $lines }

    Without a case: { $quiet } teams
summary-kinds =
    <b>{ $title }</b>
    By kind

    { $lines }
summary-nothing =
    <b>{ $title }</b>
    No case in this period.
summary-row = <b>{ $name }</b>: received { $received }, successful { $success }, unsuccessful { $failure }, open { $left } · { $rate }
summary-bucket = ▪ { $line }
summary-kind = { $name }: received { $received }, successful { $success }, unsuccessful { $failure }
bucket-DS = Civil
bucket-HN = Marriage and family
bucket-K = Quarrels and others
summary-before =
    <b>{ $title } – { $whose }</b>
    This period: { $now }
    Compared with: { $then }
    { $data }

    { $lines }

    Successful of mediated: { $rate_now }; then: { $rate_then }
summary-compared = { $name }: <b>{ $now }</b> (then { $then }, { $change })
change-more = { $count } more
change-less = { $count } fewer
change-none = the same
summary-periods =
    <b>Choose a period</b>
    Shown now: { $period }

    Tap one, or type another. For example: <i>quý 3</i>, <i>9 tháng</i>, <i>hôm qua</i>, <i>từ đầu năm đến nay</i>, <i>từ 1/10 đến 15/11</i>
summary-measures =
    <b>{ $title }</b>
    Tap the figure you want explained. Next time its code can be typed anywhere, for example: <i>{ $example }</i>
summary-measure = { $name }: { $count }
summary-help = Please type a period, for example: <i>tháng 10</i>, <i>quý 3</i>, <i>9 tháng</i>, <i>từ 1/10 đến 15/11</i>; or the code of a figure, for example: <i>HT</i>
summary-period-ahead = This period has not begun, there is no data yet. Please choose another.
summary-button-card = Summary
summary-button-teams = By team
summary-button-kinds = By kind
summary-button-before = Period before
summary-button-measures = How counted
summary-button-chart = Chart
summary-button-book = Excel file
summary-button-earlier = ‹ Earlier
summary-button-later = Later ›
summary-button-periods = Another period
summary-book-coming = The file is being made and will appear below.

trace =
    <b>{ $name }: { $count }</b>
    Code of the figure: <code>{ $code }</code>

    How it is counted: { $formula }
    Period: { $period }
    { $data }
    Scope: { $whose }

    { $cases }
trace-cases =
    The cases ({ $total }):
    { $codes }
trace-no-case = No case.
trace-cases-own =
    Cases of the team that you head ({ $total }); of other teams you see numbers:
    { $codes }
trace-no-case-own = The team that you head has no such case; of other teams you see numbers.
trace-numbers-only = You see numbers. The ward office and the team heads keep the list of cases.

chart-title = Results of mediation by month
chart-subtitle = { $whose } · until { $day }
chart-month = { $n }
chart-success = Successful
chart-failure = Unsuccessful
chart-referred = Referred
chart-open = Open
chart-rate = Success rate
chart-target = Target { $target } %
chart-caption = { $title } – { $subtitle }

book-sheet-figures = Figures
book-sheet-cases = Cases
book-sheet-course = Course of cases
book-sheet-course-teams = Course by team
book-now = This period
book-figure = Figure
book-code = Code
book-count = Cases
book-case = Case code
book-team = Team
book-kind = Kind
book-status = Status
book-received = Received on
book-assigned = Assigned on
book-begun = Begun on
book-ended = Ended on
book-rate-mediated = Successful / mediated
book-rate-received = Successful / received (only cases received in the period)
book-by-team = By mediation team
book-by-kind = By kind
book-footer = No names, addresses or stories. The status is that of the moment the file was made.
book-caption-figures = { $title }. Figures only, without a list of cases.
book-caption = { $title }. The list has codes, kinds, days and status only; no names.
